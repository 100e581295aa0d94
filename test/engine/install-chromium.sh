#!/bin/sh
# Installs Chromium from the distribution's package, for test/engine/report.test.ts. Does nothing where a Chromium or a
# Chrome is there already; ends with 3 where it may not install (not root, no apt).
set -eu
for name in chromium chromium-browser google-chrome; do
    if command -v "$name" >/dev/null 2>&1; then
        exit 0
    fi
done
if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null 2>&1; then
    echo "Chromium is missing; install the package chromium." >&2
    exit 3
fi
export DEBIAN_FRONTEND=noninteractive
apt-get update -q
apt-get install -q -y --no-install-recommends chromium
