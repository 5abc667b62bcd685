-- What the service may do, if it has a role of its own beside that which makes the tables. Runs with every start, so that a role that is made
-- later gets its rights too. Two instances that start together do not get in each other's way.
do $$
begin
	-- the newest table: there is nothing to grant while migrations are still to come
	if to_regclass('audit_entry') is null or not exists (select from pg_roles where rolname = 'stats_service')
			or pg_has_role(current_user, 'stats_service', 'member') and not (select rolsuper from pg_roles where rolname = current_user) then
		return;
	end if;
	perform pg_advisory_xact_lock(hashtext('case-intake grants'));

	-- what is recorded, declared or taken back stays as it is
	revoke all on audit_entry, repair, series, withdrawal from stats_service;
	grant select, insert on audit_entry, repair, series, withdrawal to stats_service;

	grant select, update on ledger to stats_service;
	grant select, insert, update on alarm, generation, reference_data_version, release to stats_service;
	grant select, insert, delete on reference_code to stats_service;
	grant select, insert, update, delete on cell, partition_confirmation, partition_progress, partition_total, quarantine to stats_service;

	if exists (select from pg_roles where rolname = 'stats_auditor') then
		grant select on audit_entry to stats_auditor;
	end if;
end $$;
