-- What operators did, and why. Append-only.
create table repair (
	repair_id bigint generated always as identity primary key,
	at timestamptz not null default now(),
	action text not null,
	subject text not null,
	reason text not null
);
create function refuse_change() returns trigger language plpgsql as $$
begin
	raise exception 'The table % is append-only', tg_table_name;
end $$;
create trigger repair_append_only before update or delete or truncate on repair execute function refuse_change();

-- Why a person took an alarm to be over.
alter table alarm add column resolution text;

-- Stretches of the journal that the relay is to send again, for other consumers of the topic.
create table republish (
	republish_id bigint generated always as identity primary key,
	partition smallint not null references partition_head,
	from_sequence bigint not null check (from_sequence >= 1),
	until_sequence bigint not null check (until_sequence >= from_sequence),
	-- contiguously acknowledged since the request
	acknowledged bigint not null,
	state text not null default 'waiting' check (state in ('waiting', 'sending', 'done')),
	reason text not null,
	requested_at timestamptz not null default now(),
	done_at timestamptz
);
create index republish_unfinished on republish (republish_id) where state <> 'done';

-- Up to which offset a person has declared the topic's records known: the comparison with the journal begins there.
-- A topic that is made anew has another id.
create table topic_known (
	partition smallint primary key references partition_head,
	topic_id text not null,
	end_offset bigint not null
);
