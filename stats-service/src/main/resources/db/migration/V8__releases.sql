-- A figure that is published again and again. Its cells stay as they were declared, whatever the reference data say later.
create table series (
	code text collate "C" primary key,
	names jsonb not null,
	operation text,
	opened_since date not null,
	opened_until date check (opened_until >= opened_since),
	kind text not null,
	anchor text,
	breakdown jsonb not null,
	reference_data_version text not null,
	declared_at timestamptz not null,
	declared_by text not null
);
create trigger series_is_append_only before update or delete or truncate on series
	for each statement execute function refuse_change();

-- What was drafted, and what became of it. Of figures only what may be shown, and why the others may not.
create table release (
	release_id bigint generated always as identity primary key,
	reference text collate "C" unique,
	series text collate "C" not null references series,
	known_at date not null,
	origin text not null check (origin in ('counters', 'published-before')),
	or_else text,
	corrects bigint references release,
	reason text,
	-- of the breakdown: 0 as declared, then the coarser ones
	level smallint not null,
	total bigint not null,
	shown jsonb not null,
	withheld jsonb not null,
	drafted_at timestamptz not null,
	drafted_by text not null,
	state text not null default 'draft' check (state in ('draft', 'published', 'abandoned')),
	-- published or abandoned
	decided_at timestamptz,
	decided_by text,
	published_on date,
	sentence jsonb,
	-- its place in the ledger, from 1 without gaps
	entry bigint unique,
	check ((corrects is null) = (reason is null)),
	check ((state = 'draft') = (decided_at is null) and (decided_at is null) = (decided_by is null)),
	check ((state = 'published') = (entry is not null) and (entry is null) = (published_on is null)),
	-- the second person
	check (corrects is null or state <> 'published' or decided_by <> drafted_by)
);
create unique index one_figure_of_a_series_and_day on release (series, known_at)
	where state = 'published' and corrects is null;
create unique index corrected_once on release (corrects) where state = 'published';
create trigger decided_release_is_not_changed before update on release
	for each row when (old.state <> 'draft') execute function refuse_change();
create trigger release_is_kept before delete or truncate on release
	for each statement execute function refuse_change();

-- Whoever publishes holds this row until it is done: two figures that do not know of each other may tell together what
-- neither tells.
create table ledger (
	entries bigint not null,
	only_one boolean primary key default true check (only_one)
);
insert into ledger (entries) values (0);

alter table repair add column actor text;
