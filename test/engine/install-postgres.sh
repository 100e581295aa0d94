#!/bin/sh
# Installs PostgreSQL and PgBouncer from the distribution's packages, for test/engine/pgbouncer.test.ts. On Debian 12, whose
# PgBouncer is older than the image's, that one comes from Debian 13, with its libraries, into the folder that
# postgres/programs.ts looks into first. Does nothing where all is there; ends with 3 where it may not install (not root, no apt).
set -eu
newer=/opt/pgbouncer-debian-13
distribution=$(. /etc/os-release 2>/dev/null && echo "${ID:-}${VERSION_ID:-}")

have() {
    command -v "$1" >/dev/null 2>&1 && return
    # Debian keeps them out of the PATH of ordinary users.
    for program in /usr/lib/postgresql/*/bin/"$1" /usr/sbin/"$1"; do
        [ -x "$program" ] && return
    done
    return 1
}
have_all() { have initdb && have psql && have pgbouncer && have openssl; }
have_newer() { [ "$distribution" != debian12 ] || [ -x "$newer/bin/pgbouncer" ]; }

if have_all && have_newer; then
    exit 0
fi
if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null 2>&1; then
    echo "PostgreSQL or PgBouncer is missing; install the packages postgresql, pgbouncer (1.21 or newer) and openssl." >&2
    exit 3
fi
export DEBIAN_FRONTEND=noninteractive
if ! have_all; then
    apt-get update -q
    apt-get install -q -y --no-install-recommends postgresql postgresql-client pgbouncer openssl
fi
if have_newer; then
    exit 0
fi

# An apt of its own: nothing of Debian 13 may come into the machine's own packages.
rm -rf "$newer"
mkdir -p "$newer/lists/partial" "$newer/archives/partial" "$newer/bin" "$newer/root"
sed 's/bookworm/trixie/g' /etc/apt/sources.list.d/debian.sources >"$newer/debian.sources"
: >"$newer/status"
apt_13() {
    apt-get -q -o "Dir::Etc::sourcelist=$newer/debian.sources" -o Dir::Etc::sourceparts=- -o "Dir::State::lists=$newer/lists" \
        -o "Dir::State::status=$newer/status" -o "Dir::Cache=$newer" -o APT::Sandbox::User=root "$@"
}
apt_13 update
cd "$newer/archives"
apt_13 download pgbouncer libc6 libcares2 libevent-2.1-7t64 libpam0g libssl3t64 libsystemd0 libaudit1 libcap-ng0 libcap2 \
    libzstd1 zlib1g
for package in *.deb; do
    dpkg-deb -x "$package" "$newer/root"
done
rm -rf "$newer/lists" "$newer/archives"
loader=$(echo "$newer"/root/usr/lib/*-linux-gnu/ld-linux-*.so.*)
printf '#!/bin/sh\nexec %s --library-path %s %s "$@"\n' "$loader" "${loader%/*}" "$newer/root/usr/sbin/pgbouncer" >"$newer/pgbouncer"
chmod 755 "$newer/pgbouncer"
"$newer/pgbouncer" -V
mv "$newer/pgbouncer" "$newer/bin/pgbouncer"
