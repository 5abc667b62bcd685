-- The topic that acknowledged it. One that is made anew has another id; null until a relay has seen the first.
alter table partition_published add column topic_id text;
