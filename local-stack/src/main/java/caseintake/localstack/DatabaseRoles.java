package caseintake.localstack;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The two roles of a service: one owns a database and makes its tables, the other is what
 * the service works with. Without passwords.
 */
final class DatabaseRoles {

	private DatabaseRoles() {
	}

	/**
	 * Makes them if they are absent, and hands a database over to them, with whatever
	 * tables somebody else made there before. One at a time: roles are the whole
	 * cluster's.
	 * @param connection to that database, as a superuser
	 * @param service begins their names: {@code intake_owner}, {@code intake_service}
	 */
	static synchronized void give(Connection connection, String database, String service) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute("""
					do $$
					declare each text;
					begin
						foreach each in array array['%1$s_owner', '%1$s_service'] loop
							if not exists (select from pg_roles where rolname = each) then
								execute format('create role %%I login', each);
							end if;
						end loop;
						execute 'alter database %2$s owner to %1$s_owner';
						execute 'revoke all on database %2$s from public';
						execute 'grant connect on database %2$s to %1$s_service';
						for each in
							select 'table ' || c.oid::regclass from pg_class c
							where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
								and c.relowner <> '%1$s_owner'::regrole
							union all
							select 'function ' || p.oid::regprocedure from pg_proc p
							where p.pronamespace = 'public'::regnamespace and p.proowner <> '%1$s_owner'::regrole
						loop
							execute format('alter %%s owner to %1$s_owner', each);
						end loop;
					end $$""".formatted(service, database));
		}
	}

}
