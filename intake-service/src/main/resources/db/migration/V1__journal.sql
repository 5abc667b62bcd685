-- A case: its responsible unit and the rest of its cell as they are now.
create table case_file (
	case_id uuid primary key,
	partition smallint not null,
	operation text,
	opening_unit text not null,
	unit text not null,
	category text not null,
	opened_on date not null,
	assisted text[] not null default '{}',
	live boolean not null default true
);

-- How source systems name cases. One reference never becomes two cases. No foreign key: one statement writes both rows.
create table source_reference (
	source_system text collate "C" not null,
	reference text collate "C" not null,
	case_id uuid not null,
	primary key (source_system, reference)
);
create index source_reference_by_case on source_reference (case_id);

-- The journal: append-only, kept for ever.
create table case_event (
	partition smallint not null,
	sequence bigint not null,
	event_id uuid not null,
	previous_event_id uuid,
	case_id uuid not null,
	type text not null,
	recorded_at timestamptz not null,
	traceparent text,
	value json not null,
	primary key (partition, sequence)
);
create index case_event_by_case on case_event (case_id, sequence);

create table partition_head (
	partition smallint primary key,
	last_sequence bigint not null default 0,
	last_event_id uuid,
	last_recorded_at timestamptz not null default '-infinity'
);

-- Acknowledged by the topic, contiguously. A table of its own, so that the relay never locks heads.
create table partition_published (
	partition smallint primary key,
	sequence bigint not null default 0
);

-- The database clusters that held this journal. More than one: a backup was restored or a replica promoted.
create table journal_origin (
	system_identifier bigint not null,
	timeline integer not null,
	first_seen_at timestamptz not null default now(),
	primary key (system_identifier, timeline)
);

-- One relay for the whole deployment. It saves work; safety does not rest on it.
create table relay_lease (
	holder uuid,
	expires_at timestamptz not null default '-infinity'
);
create unique index only_one_relay_lease on relay_lease ((true));

-- Something that only a person may resolve. While one stands, the relay sends nothing.
create table alarm (
	alarm_id bigint generated always as identity primary key,
	partition smallint,
	kind text not null,
	detail text not null,
	raised_at timestamptz not null default now(),
	resolved_at timestamptz
);
create unique index alarm_raised_once on alarm (coalesce(partition, -1), kind) where resolved_at is null;

insert into partition_head (partition) select p from generate_series(0, ${partitions} - 1) p;
insert into partition_published (partition) select p from generate_series(0, ${partitions} - 1) p;
insert into relay_lease default values;
