#!/bin/sh
# SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
# SPDX-License-Identifier: MIT

# run.sh [BENCH …]: builds the benchmarks with optimization, runs them (or those named, as in
# bench_sorting) one after the other, and prints targets and results. Run whole, it also writes
# results.md, growth.md and growth.svg beside itself, which README.md shows.
#
#   BUILD=folder     where to build; /tmp/cvm-bench otherwise
#   IDLE_SECONDS=60  for how long the idle window is watched

set -eu
here=$(cd "$(dirname "$0")" && pwd)
build=${BUILD:-/tmp/cvm-bench}
# All but two work in one thread. It stays on one processor, which the others measure, too: those of
# a virtual machine may differ by half.
processor=$(($(nproc) - 1))
all="sorting finding emptying paging scrolling matrix memory remembering recalling pinned headless reading csv copying json loading starting stalls idling"

cmake -S "$here/../.." -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=Release >/dev/null
ninja -C "$build" benchmarks | tail -n 1 >&2

# The same screen, language, zone and settings everywhere.
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
export HOME="$home" XDG_CONFIG_HOME="$home" LC_ALL=C.UTF-8 TZ=UTC
export QT_QPA_PLATFORM="offscreen:configfile=$build/tests/screen.json"
unset TENCENTCLOUD_SECRET_ID TENCENTCLOUD_SECRET_KEY

[ $# -gt 0 ] && names=$* || names=$(for name in $all; do echo "bench_$name"; done)
for name in $names; do
    [ -x "$build/$name" ] || { echo "$name is not built" >&2; continue; }
    echo "$name" >&2
    case $name in
    bench_loading) "$build/$name" ;; # its server has a thread of its own
    bench_idling) "$build/$name" "${IDLE_SECONDS:-60}" ;;
    *) taskset -c "$processor" "$build/$name" ;;
    esac
done >"$home/results"

[ $# -gt 0 ] && folder=$home || folder=$here
python3 "$here/tables.py" "$home/results" "$folder"
