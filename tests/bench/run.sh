#!/bin/sh
# SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
# SPDX-License-Identifier: MIT

# run.sh [BENCH …]: builds the benchmarks with optimization, runs them (or those named, as in
# bench_sorting) one after the other, and prints targets and results, and of those that are missed
# why. Run whole, it also writes results.md, growth.md and growth.svg beside itself, which README.md
# shows.
#
#   BUILD=folder           where to build; /tmp/cvm-bench otherwise
#   IDLE_SECONDS=60        for how long the idle window is watched
#   DUCKDB_MODULES=folder  where npm has installed @duckdb/node-api; a temporary folder otherwise

set -eu
here=$(cd "$(dirname "$0")" && pwd)
build=${BUILD:-/tmp/cvm-bench}
# Most work in one thread. It stays on one processor, which the others measure, too: those of
# a virtual machine may differ by half.
processor=$(($(nproc) - 1))
all="sorting finding emptying paging scrolling matrix memory remembering recalling pinned headless reading csv copying json loading starting stalls idling"
engine=@duckdb/node-api@1.5.6-r.1

cmake -S "$here/../.." -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=Release >/dev/null
ninja -C "$build" benchmarks | tail -n 1 >&2

# The same screen, language, zone and settings everywhere.
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
if [ -z "${DUCKDB_MODULES:-}" ]; then
    mkdir "$home/duckdb"
    if npm install --prefix "$home/duckdb" --no-audit --no-fund --silent "$engine" >&2; then
        DUCKDB_MODULES=$home/duckdb
    else
        echo "npm could not bring $engine: nothing is compared with DuckDB." >&2
    fi
fi
export DUCKDB_MODULES="${DUCKDB_MODULES:-}"
export HOME="$home" XDG_CONFIG_HOME="$home" LC_ALL=C.UTF-8 TZ=UTC
export QT_QPA_PLATFORM="offscreen:configfile=$build/tests/screen.json"
unset TENCENTCLOUD_SECRET_ID TENCENTCLOUD_SECRET_KEY

# On an X server with a window manager, as the program starts for people.
on_x_server() {
    if command -v xvfb-run >/dev/null && command -v openbox >/dev/null; then
        QT_QPA_PLATFORM=xcb xvfb-run -a -s "-screen 0 1600x1000x24" \
            sh -c 'openbox & manager=$!; sleep 1; "$@"; kill $manager' sh "$@"
    else
        echo "Without xvfb-run and openbox, it starts on no X server." >&2
        "$@"
    fi
}

load() { cut -d ' ' -f 1 /proc/loadavg 2>/dev/null || echo unknown; }
load_before=$(load)

[ $# -gt 0 ] && names=$* || names=$(for name in $all; do echo "bench_$name"; done)
for name in $names; do
    [ -x "$build/$name" ] || { echo "$name is not built" >&2; continue; }
    echo "$name" >&2
    case $name in
    # The server of the one and the memory of the other have a thread of their own.
    bench_loading | bench_recalling) "$build/$name" ;;
    bench_idling) "$build/$name" "${IDLE_SECONDS:-60}" ;;
    bench_starting) on_x_server taskset -c "$processor" "$build/$name" ;;
    *) taskset -c "$processor" "$build/$name" ;;
    esac
done >"$home/results"

[ $# -gt 0 ] && folder=$home || folder=$here
printf 'note\tOn %s processors with a load of %s before it and %s at its end.\n' \
    "$(nproc)" "$load_before" "$(load)" >>"$home/results"
python3 "$here/tables.py" "$home/results" "$folder"
