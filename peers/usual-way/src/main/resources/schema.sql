create table if not exists case_file (
	case_id uuid primary key,
	source_system text not null,
	reference text not null,
	operation text,
	opening_unit text not null,
	unit text not null,
	category text not null,
	opened_on date not null,
	unique (source_system, reference)
);

create table if not exists outbox (
	id bigint generated always as identity primary key,
	case_id uuid not null,
	type text not null,
	payload json not null,
	created_at timestamptz not null default now()
);

create table if not exists cell (
	opened_on date not null,
	unit text not null,
	category text not null,
	operation text not null,
	opening_unit text not null,
	assisted text not null,
	recorded_on date not null,
	reason text not null,
	added bigint not null,
	primary key (opened_on, unit, category, operation, opening_unit, assisted, recorded_on, reason)
);
