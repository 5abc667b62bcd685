-- Counters are filled in generations: one is live, another may be filled beside it.
create table generation (
	generation integer primary key,
	state text not null check (state in ('live', 'building', 'closed')),
	created_at timestamptz not null default now()
);
create unique index only_one_generation_is_live on generation (state) where state = 'live';

-- How far each partition is counted. Sequence 0 and no event: nothing yet.
create table partition_progress (
	generation integer not null references generation,
	partition smallint not null,
	last_sequence bigint not null default 0,
	last_event_id uuid,
	next_offset bigint,
	open boolean not null default true,
	primary key (generation, partition),
	check ((last_sequence = 0) = (last_event_id is null))
);

-- '' stands for no operation and for no assisting unit; assisting units are sorted and joined by ','.
create table cell (
	generation integer not null references generation,
	opened_on date not null,
	unit text collate "C" not null,
	category text collate "C" not null,
	operation text collate "C" not null,
	opening_unit text collate "C" not null,
	assisted text collate "C" not null,
	recorded_on date not null,
	reason text collate "C" not null,
	added bigint not null,
	removed bigint not null,
	primary key (generation, opened_on, unit, category, operation, opening_unit, assisted, recorded_on, reason)
);

-- Live cases by responsible unit, to be held against the journal's own totals.
create table partition_total (
	generation integer not null references generation,
	partition smallint not null,
	unit text collate "C" not null,
	live bigint not null,
	primary key (generation, partition, unit)
);

-- What could not be applied. With a sequence: part of the account. Without: a record that is no event, known by its offset.
create table quarantine (
	quarantine_id bigint generated always as identity primary key,
	generation integer not null references generation,
	partition smallint not null,
	sequence bigint,
	event_id uuid,
	record_offset bigint,
	reason text not null,
	quarantined_at timestamptz not null default now(),
	unique (generation, partition, sequence),
	check ((sequence is null) = (event_id is null)),
	check (sequence is not null or record_offset is not null)
);
create unique index unreadable_record_once on quarantine (generation, partition, record_offset) where sequence is null;

-- Something that only a person may resolve. While one stands, its partition is not counted (null: every partition).
create table alarm (
	alarm_id bigint generated always as identity primary key,
	generation integer not null references generation,
	partition smallint,
	kind text not null,
	detail text not null,
	raised_at timestamptz not null default now(),
	resolved_at timestamptz
);
create unique index alarm_raised_once on alarm (generation, coalesce(partition, -1), kind) where resolved_at is null;

-- What the journal last said of each partition, and of the position that was counted when it was asked.
create table partition_confirmation (
	generation integer not null references generation,
	partition smallint not null,
	asked_at timestamptz not null,
	head bigint not null,
	published bigint not null,
	confirmed_sequence bigint not null,
	oldest_uncounted_at timestamptz,
	-- every event recorded up to this instant is counted and confirmed
	complete_through timestamptz,
	-- once awaited_head is counted and confirmed, complete_through becomes awaited_through
	awaited_head bigint not null,
	awaited_through timestamptz not null,
	primary key (generation, partition)
);

insert into generation (generation, state) values (1, 'live');
insert into partition_progress (generation, partition) select 1, p from generate_series(0, ${partitions} - 1) p;
