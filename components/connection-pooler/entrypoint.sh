#!/bin/sh
# Starts PgBouncer in its container: writes the user list from the secrets that ECS injects, takes or makes the
# certificate, reports the pools as metrics, and drains on SIGTERM. The test with a real PgBouncer runs this very file.
#
# Environment
#   PGB_INI                               pgbouncer.ini (pgbouncer-ini.ts)
#   PGB_RUN_DIR                           directory for the files below, in memory or on encrypted storage
#   PGB_CURRENT_USER, ..._PASSWORD        AWSCURRENT of the application's secret
#   PGB_PREVIOUS_USER, ..._PASSWORD       AWSPREVIOUS: both users work while clients move (R-DB-3)
#   PGB_TLS_CERTIFICATE, PGB_TLS_KEY      optional: PEM; without them a certificate is made for this task alone
#   PGB_METRICS_SECONDS                   interval of the metrics, default 15
#   PGB_DRAIN_SECONDS                     longest wait for running transactions, default 110 (ECS kills at 120)
set -eu
umask 077
run=${PGB_RUN_DIR:?}

# One line of the user list; a quote inside is written twice (pgbouncer.org/config.html, "Authentication file format").
user_line() {
    printf '"%s" "%s"\n' "$(printf %s "$1" | sed 's/"/""/g')" "$(printf %s "$2" | sed 's/"/""/g')"
}

# Before the first rotation both versions of the secret may name the same user; PgBouncer wants a name once.
{
    user_line "${PGB_CURRENT_USER:?}" "${PGB_CURRENT_PASSWORD:?}"
    if [ "${PGB_PREVIOUS_USER:-$PGB_CURRENT_USER}" != "$PGB_CURRENT_USER" ]; then
        user_line "$PGB_PREVIOUS_USER" "${PGB_PREVIOUS_PASSWORD:?}"
    fi
} >"$run/userlist.txt"
printf %s "${PGB_INI:?}" >"$run/pgbouncer.ini"

if [ -n "${PGB_TLS_CERTIFICATE:-}" ]; then
    printf '%s\n' "$PGB_TLS_CERTIFICATE" >"$run/server.crt"
    printf '%s\n' "${PGB_TLS_KEY:?}" >"$run/server.key"
else
    openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 397 -subj "/CN=pgbouncer" \
        -keyout "$run/server.key" -out "$run/server.crt" 2>/dev/null
fi

port=$(sed -n 's/^listen_port = //p' "$run/pgbouncer.ini")
unset PGB_INI PGB_CURRENT_PASSWORD PGB_PREVIOUS_PASSWORD PGB_TLS_KEY
pgbouncer "$run/pgbouncer.ini" &
pooler=$!

# SIGINT is PgBouncer's safe shutdown: running transactions end, no new one begins, then it leaves.
drain() {
    echo '{"event":"drain"}'
    kill -INT "$pooler" 2>/dev/null || true
    left=${PGB_DRAIN_SECONDS:-110}
    while kill -0 "$pooler" 2>/dev/null && [ "$left" -gt 0 ]; do
        sleep 1
        left=$((left - 1))
    done
    kill -TERM "$pooler" 2>/dev/null || true
    wait "$pooler" || true
    exit 0
}
trap drain TERM INT

# One JSON line for all pools: CloudWatch's metric filters read it (alarm-table.ts). Columns are found by name because
# their order differs between versions.
report() {
    psql -X -h "$run" -p "$port" -U pgbouncer -d pgbouncer --csv -c 'SHOW POOLS' 2>/dev/null | awk -F, '
        NR == 1 { for (i = 1; i <= NF; i++) column[$i] = i; next }
        $column["database"] == "pgbouncer" { next }
        {
            active += $column["cl_active"]; waiting += $column["cl_waiting"]; servers += $column["sv_active"]
            idle += $column["sv_idle"]; wait = $column["maxwait"] > wait ? $column["maxwait"] : wait
        }
        END {
            printf "{\"clientsActive\":%d,\"clientsWaiting\":%d,\"longestWaitSeconds\":%d,", active, waiting, wait
            printf "\"serversActive\":%d,\"serversIdle\":%d}\n", servers, idle
        }'
}

elapsed=0
while kill -0 "$pooler" 2>/dev/null; do
    sleep 1 &
    wait $! || true
    elapsed=$((elapsed + 1))
    if [ "$elapsed" -ge "${PGB_METRICS_SECONDS:-15}" ]; then
        elapsed=0
        report || true
    fi
done
wait "$pooler"
