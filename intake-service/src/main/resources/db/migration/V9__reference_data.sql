-- Versions of the reference data that were in force. Events name theirs, so a version never stands for two contents.
create table reference_data_version (
	version text collate "C" primary key,
	digest text not null,
	-- last time
	entered_at timestamptz not null default now()
);

-- Codes that cases may be given: those of the version that was entered last, and those that cases have or had. These stay for ever.
create table reference_code (
	kind text collate "C" not null check (kind in ('category', 'operation', 'unit', 'zone')),
	code text collate "C" not null,
	in_use boolean not null default false,
	primary key (kind, code)
);
insert into reference_code (kind, code, in_use)
	select distinct kind, code, true
	from case_event e
	cross join lateral (
		values ('category', e.value -> 'after' ->> 'category'), ('operation', e.value -> 'after' ->> 'operation'),
			('unit', e.value -> 'after' ->> 'unit'), ('unit', e.value -> 'after' ->> 'openingUnit')
		union all
		select 'unit', json_array_elements_text(e.value -> 'after' -> 'assisted')
	) as used (kind, code)
	where code is not null;
