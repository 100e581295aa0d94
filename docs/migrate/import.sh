#!/bin/bash
# Fills the environment's database from a dump (DUMP_URL: a tar of pg_dump's directory format, `dump/`) or straight from
# another server (SOURCE_URL: a connection URI). docs/migrate.md says how it is run. What the dump names is replaced, so it
# may be run again; a run that fails leaves the database half full.
#
# It signs in as the application does and becomes its role at login: everything belongs to that role, whoever owned it before.
# pg_dump and pg_restore lift the time-outs of their own sessions.
set -euo pipefail
cd "${TMPDIR:-/tmp}"
rm -rf dump
if [ -n "${DUMP_URL:-}" ]; then
    curl --fail --silent --show-error "$DUMP_URL" | tar -x
else
    pg_dump --format=directory --jobs="${JOBS:-8}" --no-owner --no-privileges --exclude-schema=_heroku \
        --file=dump --dbname="$SOURCE_URL"
fi

export PGHOST="$DATABASE_HOST" PGPORT="$DATABASE_PORT" PGDATABASE="$DATABASE_NAME" PGUSER="$DATABASE_USERNAME"
export PGPASSWORD="$DATABASE_PASSWORD" PGSSLMODE="$DATABASE_SSLMODE" PGSSLROOTCERT="$DATABASE_SSLROOTCERT"
# Left out: extensions that the platform made as the master, and others that you make so first (MASTERS, separated by |), and
# what only a superuser makes: event triggers, as Heroku and Supabase have, publications of all tables, subscriptions.
pg_restore --list dump | grep -vE " (EVENT TRIGGER|EXTENSION - (pg_stat_statements|pgaudit${MASTERS:+|$MASTERS})) " >list
pg_restore --exit-on-error --jobs="${JOBS:-8}" --clean --if-exists --no-owner --no-privileges --no-comments \
    --no-publications --no-subscriptions --use-list=list --dbname="$PGDATABASE" dump
export PGOPTIONS="-c statement_timeout=0"
psql -X -q -c "ANALYZE" 2>/dev/null # warns of each catalog that is not ours
psql -X -c "SELECT relname, reltuples::bigint AS about FROM pg_class
    WHERE relkind = 'r' AND relowner = current_user::regrole ORDER BY 2 DESC"
echo '{"event":"import-done"}'
