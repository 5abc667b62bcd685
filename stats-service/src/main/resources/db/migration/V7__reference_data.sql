-- Versions of the reference data that were in force. Answers name theirs, so a version never stands for two contents.
create table reference_data_version (
	version text collate "C" primary key,
	digest text not null,
	-- last time
	entered_at timestamptz not null default now()
);

-- The codes of the version that was entered last.
create table reference_code (
	kind text collate "C" not null check (kind in ('category', 'operation', 'unit', 'zone')),
	code text collate "C" not null,
	primary key (kind, code)
);
