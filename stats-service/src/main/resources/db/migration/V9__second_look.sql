-- The day on which figures came out that were entered; published_on says the same once they are in the ledger.
alter table release add column given_on date;
update release d set given_on = e.published_on from release e
	where e.release_id = d.corrects and d.origin = 'published-before' and d.state = 'draft';
