#!/bin/sh
# Makes what the rotation function expects to find: the application's role, its clone, their rights, the extensions.
# Runs as a container of its own before PgBouncer, at each start of a task, and changes nothing that is already there:
# passwords of existing roles belong to the rotation. It is the only container that knows the master password.
#
# It never fails the task: a pooler that starts while the database fails over must come up without it. On a database
# that has no roles yet, the health check keeps the task out of service and ECS starts it again.
#
# Environment: PGHOST, PGPORT, PGDATABASE, PGUSER, PGPASSWORD (the master), PGSSLMODE, PGSSLROOTCERT, PGB_ROLE,
# PGB_CURRENT_USER/PASSWORD and PGB_PREVIOUS_USER/PASSWORD.
export PGCONNECT_TIMEOUT=10
psql -X -q -o /dev/null -v ON_ERROR_STOP=1 <<'SQL' || echo '{"event":"roles-skipped"}'
\getenv role PGB_ROLE
\getenv current_user_name PGB_CURRENT_USER
\getenv current_password PGB_CURRENT_PASSWORD
\getenv previous_user_name PGB_PREVIOUS_USER
\getenv previous_password PGB_PREVIOUS_PASSWORD

-- A replica takes no writes, nor does a database that another region took over from: its roles are the primary's.
SELECT current_setting('transaction_read_only') AS read_only \gset
\if :read_only
    \q
\endif

-- Tasks of several zones start at once; one at a time may look and create.
BEGIN;
SELECT pg_advisory_xact_lock(hashtext('integers roles'));
CREATE TEMPORARY TABLE users ON COMMIT DROP AS
    SELECT DISTINCT ON (name) name, password
    FROM (VALUES (1, :'current_user_name', :'current_password'), (2, :'previous_user_name', :'previous_password'))
        AS given (rank, name, password)
    ORDER BY name, rank;

SELECT format('CREATE ROLE %I LOGIN PASSWORD %L', name, password)
    FROM users WHERE name NOT IN (SELECT rolname FROM pg_roles) \gexec
-- The clone is a member of the role and becomes it at each login: one owner of all tables, whoever runs the migration.
SELECT format('GRANT %I TO %I', :'role', name)
    FROM users WHERE name <> :'role' AND NOT pg_has_role(name, :'role', 'MEMBER') \gexec
SELECT format('ALTER ROLE %I SET role TO %I', name, :'role') FROM users
    WHERE name <> :'role' AND name NOT IN (
        SELECT rolname FROM pg_db_role_setting JOIN pg_roles ON pg_roles.oid = setrole
        WHERE setdatabase = 0 AND 'role=' || :'role' = ANY (setconfig)) \gexec
SELECT format('GRANT CONNECT, CREATE, TEMPORARY ON DATABASE %I TO %I', current_database(), :'role') \gexec
SELECT format('GRANT USAGE, CREATE ON SCHEMA public TO %I', :'role') \gexec
SELECT format('CREATE EXTENSION IF NOT EXISTS %I', name)
    FROM pg_available_extensions WHERE name IN ('pg_stat_statements', 'pgaudit') AND installed_version IS NULL \gexec
COMMIT;
SQL
