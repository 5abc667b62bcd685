-- When the journal recorded the event: what waits says nothing against the days before it. Not known of those that went
-- there before this column, and of records that are no events.
alter table quarantine add column recorded_at timestamptz;
