-- A discarded event is never counted. Its row stays, with the reason: it is part of the account.
alter table quarantine
	add column state text not null default 'waiting' check (state in ('waiting', 'discarded')),
	add column discarded_at timestamptz,
	add column discard_reason text,
	add constraint discarded_with_reason check (
		(state = 'discarded') = (discarded_at is not null) and (state = 'discarded') = (discard_reason is not null));

alter table alarm add column resolution text;

-- A generation is filled by one instance at a time, until filled_until or as long as it says so. A deleted one keeps its row,
-- so that its number is never used again: records in hand may still belong to it.
alter table generation
	add column filled_by uuid,
	add column filled_until timestamptz,
	add column emptied_at timestamptz,
	drop constraint generation_state_check,
	add constraint generation_state_check check (state in ('live', 'building', 'closed', 'deleted'));
create unique index only_one_generation_is_built on generation (state) where state = 'building';

-- What people have done to the figures' foundations. Written in the transaction of the deed, never changed.
create table repair (
	repair_id bigint generated always as identity primary key,
	at timestamptz not null default now(),
	action text not null,
	subject text not null,
	reason text
);
create function refuse_change() returns trigger language plpgsql as
	$$ begin raise exception 'table % is append-only', tg_table_name; end $$;
create trigger repair_is_append_only before update or delete or truncate on repair
	for each statement execute function refuse_change();
