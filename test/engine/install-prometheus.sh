#!/bin/sh
# Puts promtool and amtool of the distribution's packages into DIRECTORY, for test/engine/prometheus.test.ts. Unpacked and not
# installed: installing would start a Prometheus and an Alertmanager. Does nothing where they are there already; ends with 3
# where they cannot be had (no apt).
set -eu
directory=$1
if [ -x "$directory/promtool" ] && [ -x "$directory/amtool" ]; then
    exit 0
fi
if ! command -v apt-get >/dev/null 2>&1; then
    echo "promtool or amtool is missing; put them on PATH (packages prometheus and prometheus-alertmanager)." >&2
    exit 3
fi
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
# apt's own user reads the folder.
chmod 755 "$scratch"
cd "$scratch"
if ! apt-get download -q prometheus prometheus-alertmanager; then
    apt-get update -q
    apt-get download -q prometheus prometheus-alertmanager
fi
for package in ./*.deb; do
    dpkg -x "$package" unpacked
done
mkdir -p "$directory"
cp unpacked/usr/bin/promtool unpacked/usr/bin/amtool "$directory/"
"$directory/promtool" --version >/dev/null 2>&1
"$directory/amtool" --version >/dev/null 2>&1
