-- When the counted cases by unit were last those that the journal states.
alter table partition_confirmation add column totals_compared_at timestamptz;
