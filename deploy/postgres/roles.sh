#!/bin/sh
# Makes the two roles of a service for its database, once, in a new cluster: POSTGRES_DB_owner makes the tables, POSTGRES_DB_service is what
# the service works with. Their passwords are files. Run by the image of PostgreSQL, or by you: PGHOST=… POSTGRES_USER=… POSTGRES_DB=intake
# SECRETS=folder deploy/postgres/roles.sh
set -eu
SECRETS=${SECRETS:-/run/secrets}
export SECRETS
psql --no-psqlrc --quiet --set=ON_ERROR_STOP=1 --username="$POSTGRES_USER" --dbname="$POSTGRES_DB" \
  --set=database="$POSTGRES_DB" --set=owner="${POSTGRES_DB}_owner" --set=service="${POSTGRES_DB}_service" \
  --set=auditor="${POSTGRES_DB}_auditor" <<'SQL'
\set owner_password `cat "$SECRETS/owner-password"`
\set service_password `cat "$SECRETS/service-password"`
create role :"owner" login password :'owner_password';
create role :"service" login password :'service_password';
create role :"auditor" nologin;
alter database :"database" owner to :"owner";
revoke all on database :"database" from public;
grant connect on database :"database" to :"service", :"auditor";
SQL
