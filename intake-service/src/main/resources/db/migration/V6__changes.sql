-- How source systems name changes of cases. One reference never becomes two changes: it stands for the event that tells of the first, for ever.
-- The event's place is missing only within the transaction that claims the reference.
create table change_reference (
	source_system text collate "C" not null,
	reference text collate "C" not null,
	partition smallint,
	sequence bigint,
	primary key (source_system, reference)
);
