-- The event that was the journal's head when it confirmed what was counted. And the head that it told last, also
-- when it did not confirm anything.
alter table partition_confirmation
	add column head_event_id uuid,
	add column told_at timestamptz,
	add column told_head bigint;
update partition_confirmation set told_at = asked_at, told_head = head;
alter table partition_confirmation
	alter column told_at set not null,
	alter column told_head set not null;
