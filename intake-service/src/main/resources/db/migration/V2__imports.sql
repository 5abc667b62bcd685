-- An import and how far it came. One that says 'running' but has not been updated for minutes has lost its process.
create table import (
	import_id uuid primary key,
	source_system text not null,
	state text not null check (state in ('running', 'finished', 'interrupted')),
	started_at timestamptz not null,
	updated_at timestamptz not null,
	created bigint not null default 0,
	duplicates bigint not null default 0,
	refused bigint not null default 0
);
create index import_by_source_system on import (source_system, started_at desc);

-- A line that was refused, and why. The problem document quotes nothing of the line.
create table import_refusal (
	import_id uuid not null references import on delete cascade,
	line bigint not null,
	status smallint not null,
	problem json not null,
	primary key (import_id, line)
);
