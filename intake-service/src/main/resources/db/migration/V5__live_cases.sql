-- Control totals count them all, while the counters wait.
create index live_case_by_unit on case_file (partition, unit) where live;
