#!/bin/sh
# SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
# SPDX-License-Identifier: MIT

# run.sh [BENCH …]: builds the benchmarks with optimization, runs them (or those named, as in
# sorting or bench_sorting) one after the other, and prints targets and results, and of those that
# are missed why.
#
# A whole run in which none fails also writes results.md, growth.md and growth.svg, which README.md
# shows. With names nothing is written, and what belongs to growth.md is printed.
#
#   BUILD=folder           where to build; /tmp/cvm-bench otherwise
#   RESULTS=folder         where a whole run writes; beside this file otherwise
#   IDLE_SECONDS=60        for how long the idle window is watched
#   DUCKDB_MODULES=folder  where npm has installed @duckdb/node-api; a temporary folder otherwise
#
# It ends with 0 if all of them ran, whether they met their targets or not, with 1 if one could not be
# built or failed, and with 2 if there is none of that name.

set -eu
here=$(cd "$(dirname "$0")" && pwd)
build=${BUILD:-/tmp/cvm-bench}
all="sorting finding emptying paging scrolling matrix memory remembering recalling pinned headless reading csv copying json loading starting stalls idling"
beside_duckdb="sorting memory csv"
engine=@duckdb/node-api@1.5.6-r.1

case ${1:-} in -h | --help)
    sed -n '/^# run.sh/,/^$/s/^# \{0,1\}//p' "$0"
    exit
    ;;
esac
names=
for name in "$@"; do
    case " $all " in
    *" ${name#bench_} "*) names="$names ${name#bench_}" ;;
    *)
        echo "There is no benchmark $name. There are: $all" >&2
        exit 2
        ;;
    esac
done
is_whole=false
[ $# -gt 0 ] || { is_whole=true names=$all; }

for tool in cmake ninja python3 taskset; do
    command -v "$tool" >/dev/null || {
        echo "$tool is missing; packaging/install-deps.sh --bench installs what is needed." >&2
        exit 1
    }
done
# Most work in one thread. It stays on one processor, the last that may be used, which the others
# measure, too: those of a virtual machine may differ by half.
processor=$(taskset -pc $$ | sed 's/.*[ ,-]//')

home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
failed=

cmake -S "$here/../.." -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=Release >/dev/null
wanted=$names
names=
targets=
for name in $wanted; do
    if ninja -C "$build" -t query "bench_$name" >/dev/null 2>&1; then
        names="$names $name"
        targets="$targets bench_$name"
    else
        echo "bench_$name cannot be built: CMake has not found what it needs." >&2
        failed="$failed bench_$name"
    fi
done
# shellcheck disable=SC2086 # a list
[ -z "$targets" ] || ninja -C "$build" $targets >&2

needs_duckdb() {
    for name in $names; do
        case " $beside_duckdb " in *" $name "*) return 0 ;; esac
    done
    return 1
}
if [ -n "${DUCKDB_MODULES:-}" ]; then
    DUCKDB_MODULES=$(cd "$DUCKDB_MODULES" && pwd)
elif needs_duckdb; then
    mkdir "$home/duckdb"
    echo "npm installs $engine into a temporary folder" >&2
    if npm install --prefix "$home/duckdb" --no-audit --no-fund --silent "$engine" >&2; then
        DUCKDB_MODULES=$home/duckdb
    else
        echo "npm could not bring $engine: nothing is compared with DuckDB." >&2
    fi
fi
# The same screen, language, zone and settings everywhere.
export DUCKDB_MODULES="${DUCKDB_MODULES:-}"
export HOME="$home" XDG_CONFIG_HOME="$home" XDG_RUNTIME_DIR="$home" LC_ALL=C.UTF-8 TZ=UTC
export QT_QPA_PLATFORM="offscreen:configfile=$build/tests/screen.json"
unset TENCENTCLOUD_SECRET_ID TENCENTCLOUD_SECRET_KEY

# On an X server with a window manager, as the program starts for people.
on_x_server() {
    if command -v xvfb-run >/dev/null && command -v xauth >/dev/null &&
        command -v openbox >/dev/null; then
        # shellcheck disable=SC2016 # for the shell within
        QT_QPA_PLATFORM=xcb xvfb-run -a -s "-screen 0 1600x1000x24" sh -c \
            'openbox & manager=$!; sleep 1; "$@"; status=$?; kill $manager; exit $status' sh "$@"
    else
        echo "Without xvfb-run, xauth and openbox, it starts on no X server." >&2
        "$@"
    fi
}

run() {
    case $1 in
    # The server of the one and the memory of the other have a thread of their own.
    loading | recalling) "$build/bench_$1" ;;
    idling) "$build/bench_$1" "${IDLE_SECONDS:-60}" ;;
    starting) on_x_server taskset -c "$processor" "$build/bench_$1" ;;
    *) taskset -c "$processor" "$build/bench_$1" ;;
    esac
}

load() { cut -d ' ' -f 1 /proc/loadavg 2>/dev/null || echo unknown; }
load_before=$(load)

for name in $names; do
    echo "bench_$name" >&2
    run "$name" >>"$home/results" || {
        echo "bench_$name failed with status $?." >&2
        failed="$failed bench_$name"
    }
done
printf 'note\tOn %s processors with a load of %s before it and %s at its end.\n' \
    "$(nproc)" "$load_before" "$(load)" >>"$home/results"

if $is_whole && [ -z "$failed" ]; then
    mkdir -p "${RESULTS:-$here}"
    python3 "$here/tables.py" "$home/results" "${RESULTS:-$here}"
else
    python3 "$here/tables.py" "$home/results"
fi
if [ -n "$failed" ]; then
    printf '\nNo result, or not all of it:%s. Nothing was written.\n' "$failed" >&2
    exit 1
fi
