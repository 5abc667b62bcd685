-- The day on which figures came out that were entered; published_on says the same once they are in the ledger.
alter table release add column given_on date;
update release d set given_on = e.published_on from release e
	where e.release_id = d.corrects and d.origin = 'published-before' and d.state = 'draft';

-- Releases whose figures were wrong and not corrected: they stay in the ledger, and are stated no more.
create table withdrawal (
	release_id bigint primary key references release,
	reason text not null,
	withdrawn_at timestamptz not null,
	withdrawn_by text not null
);
create trigger withdrawal_is_append_only before update or delete or truncate on withdrawal
	for each statement execute function refuse_change();
