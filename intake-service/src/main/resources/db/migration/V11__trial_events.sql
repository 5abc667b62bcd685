-- A dry run stores no case. Until it ends, the events that the lines of its file would have left stand here: a journal that is thrown away.
-- The reference is that of the case, if the line opens it, or else that of the change.
drop table trial_registration;
create table trial_event (
	import_id uuid not null references import on delete cascade,
	line bigint not null,
	reference text collate "C" not null,
	case_id uuid not null,
	type text not null,
	value json not null,
	primary key (import_id, line)
);
-- Statistics of the files of yesterday would say that a file has few lines, and a lookup by reference would then read all of its lines.
alter table trial_event alter column import_id set statistics 0;
create index trial_event_by_reference on trial_event (import_id, reference);
create index trial_event_by_case on trial_event (import_id, case_id, line);
