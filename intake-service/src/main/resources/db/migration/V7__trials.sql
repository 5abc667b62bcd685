-- A dry run stores no case. Until it ends, the references of its file stand here, each with its first line.
alter table import add column dry_run boolean not null default false;
create table trial_registration (
	import_id uuid not null references import on delete cascade,
	reference text collate "C" not null,
	line bigint not null,
	operation text,
	opening_unit text not null,
	unit text not null,
	category text not null,
	opened_on date not null,
	primary key (import_id, reference)
);
