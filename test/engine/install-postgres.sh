#!/bin/sh
# Installs PostgreSQL and PgBouncer from the distribution's packages, for test/engine/pgbouncer.test.ts. Does nothing
# where both are already there; ends with 3 where it may not install (not root, no apt).
set -eu
have() {
    command -v "$1" >/dev/null 2>&1 && return
    # Debian keeps them out of the PATH of ordinary users.
    for program in /usr/lib/postgresql/*/bin/"$1" /usr/sbin/"$1"; do
        [ -x "$program" ] && return
    done
    return 1
}
if have initdb && have psql && have pgbouncer && have openssl; then
    exit 0
fi
if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null 2>&1; then
    echo "PostgreSQL or PgBouncer is missing; install the packages postgresql, pgbouncer and openssl." >&2
    exit 3
fi
export DEBIAN_FRONTEND=noninteractive
apt-get update -q
apt-get install -q -y --no-install-recommends postgresql postgresql-client pgbouncer openssl
