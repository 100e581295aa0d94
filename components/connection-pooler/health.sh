#!/bin/sh
# The container's health: a query through the pool, over TLS, reaches the primary and comes back (R-DB-3).
# Environment: PGB_CURRENT_USER and PGB_CURRENT_PASSWORD, PGB_HEALTH_DATABASE, PGB_LISTEN_PORT.
export PGPASSWORD="${PGB_CURRENT_PASSWORD:?}" PGSSLMODE=require PGCONNECT_TIMEOUT=5
answer=$(timeout 10 psql -X -At -h 127.0.0.1 -p "${PGB_LISTEN_PORT:?}" -U "${PGB_CURRENT_USER:?}" \
    -d "${PGB_HEALTH_DATABASE:?}" -c 'SELECT 1')
[ "$answer" = 1 ]
