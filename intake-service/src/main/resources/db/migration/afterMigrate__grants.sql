-- What the service may do, if it has a role of its own beside that which makes the tables. Runs with every start, so that a role that is made
-- later gets its rights too. Two instances that start together do not get in each other's way.
do $$
begin
	-- the newest table: there is nothing to grant while migrations are still to come
	if to_regclass('erasure') is null or not exists (select from pg_roles where rolname = 'intake_service')
			or pg_has_role(current_user, 'intake_service', 'member') and not (select rolsuper from pg_roles where rolname = current_user) then
		return;
	end if;
	perform pg_advisory_xact_lock(hashtext('case-intake grants'));

	-- what is recorded stays as it is
	revoke all on audit_entry, case_event, journal_origin, repair from intake_service;
	grant select, insert on audit_entry, case_event, journal_origin, repair, source_reference to intake_service;

	grant update (reference) on source_reference to intake_service;
	grant select, insert, update on erasure to intake_service;

	grant select, update on partition_head, partition_published, relay_lease to intake_service;
	grant select, insert, update on alarm, case_file, reference_data_version, republish, topic_known to intake_service;
	grant select, insert, update, delete on change_reference, import, import_refusal, reference_code, trial_event to intake_service;

	if exists (select from pg_roles where rolname = 'intake_auditor') then
		grant select on audit_entry to intake_auditor;
	end if;
end $$;
