#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
# SPDX-License-Identifier: MIT
#
# Installs what is needed, builds, and runs the whole test suite.
#
#   tests/run.sh [--asan | --coverage | --preset NAME] [ARGUMENT OF CTEST…]
#   tests/run.sh --fuzz [TARGET…]
#   tests/run.sh --soak
#   tests/run.sh --lint
#   tests/run.sh --valgrind
#
#   --asan      under the address and undefined behavior sanitizers
#   --coverage  prints the line coverage of src/ and fails below 90 percent
#   --preset    with another preset of CMakePresets.json than dev
#   --fuzz      instead of the suite, feeds each fuzz target (or those named, as in "reply") for
#               FUZZ_SECONDS, 60 without it. What breaks one is kept in
#               tests/data/fuzz/TARGET-found, which the suite reads.
#   --soak      instead of the suite, uses the window for SOAK_ROUNDS, 240 without it: two hours of
#               a person's work in about ten minutes
#   --lint      instead of the suite, has src/ and ui/ read by clang-tidy (as .clang-tidy says) and by
#               clazy at its level 1, and fails if either says anything
#   --valgrind  instead of the suite, exports all images of the demo cloud, and refuses to, under
#               valgrind, and fails if it finds an error or a leak
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
required_coverage=90

preset=dev
target=all
dependencies=(--tests)
case ${1:-} in
    --asan)
        preset=asan
        shift
        ;;
    --coverage)
        preset=coverage
        dependencies+=(--coverage)
        shift
        ;;
    --fuzz)
        preset=fuzz
        target=fuzzers
        dependencies+=(--fuzz)
        shift
        ;;
    --soak)
        target=soak
        shift
        ;;
    --lint)
        preset=lint
        target=autogen
        dependencies+=(--lint)
        shift
        ;;
    --valgrind)
        target=cvm-image-browser
        dependencies+=(--valgrind)
        shift
        ;;
    --preset)
        preset=${2:?"--preset needs a name"}
        shift 2
        ;;
esac
build=build/$preset

print_coverage() {
    gcovr --root . --object-directory "$build" --filter 'src/' \
        --csv --output "$build/coverage.csv"
    echo
    echo "Line coverage of src/:"
    awk -F , -v required="$required_coverage" '
        NR > 1 {
            split($1, parts, "/")
            lines[parts[2]] += $2
            covered[parts[2]] += $3
            all_lines += $2
            all_covered += $3
        }
        END {
            for (room in lines)
                printf "  %-10s %5.1f %%\n", room, 100 * covered[room] / lines[room] | "sort"
            close("sort")
            total = all_lines ? 100 * all_covered / all_lines : 0
            printf "  %-10s %5.1f %%\n", "total", total
            if (total < required) {
                printf "That is below %d %%.\n", required
                exit 1
            }
        }' "$build/coverage.csv"
}

# fuzz [TARGET…]
fuzz() {
    local data=tests/data/fuzz targets=("$@") failed=0 target log dictionary
    if [ ${#targets[@]} -eq 0 ]; then
        targets=(reply find ids searches filter ini tccli profiles)
    fi
    for target in "${targets[@]}"; do
        log=$build/fuzz_$target.log
        dictionary=()
        if [ -f "$data/$target.dict" ]; then
            dictionary=(-dict="$data/$target.dict")
        fi
        mkdir -p "$build/corpus/$target" "$data/$target-found"
        echo "Fuzzing: $target"
        # The first folder is where it keeps what leads on.
        if LC_ALL=C.UTF-8 TZ=UTC "$build/fuzz_$target" -max_total_time="${FUZZ_SECONDS:-60}" \
            -timeout=10 -print_final_stats=1 -artifact_prefix="$data/$target-found/" \
            "${dictionary[@]}" \
            "$build/corpus/$target" "$data/$target" "$data/$target-found" >"$log" 2>&1; then
            sed -n 's/^stat::number_of_executed_units: */  inputs: /p' "$log"
        else
            tail -n 40 "$log"
            failed=1
        fi
    done
    return $failed
}

# lint_with NAME COMMAND…: over all sources; fails if it prints a warning or an error
lint_with() {
    local log=$build/$1.log files=0
    shift
    files=$(find src ui -name '*.cpp' | wc -l)
    # What it found is in the log; its status also counts what is not ours.
    find src ui -name '*.cpp' -print0 | sort --zero-terminated |
        xargs --null --max-args=4 --max-procs="$(nproc)" "$@" >"$log" 2>&1 || true
    if grep --extended-regexp 'warning:|error:' "$log" | sort --unique; then
        return 1
    fi
    echo "  $files files, nothing found"
}

lint() {
    local failed=0
    echo "clang-tidy"
    lint_with clang-tidy clang-tidy -p "$build" --quiet || failed=1
    echo "clazy"
    # It takes any QLatin1StringView that becomes a QString for one with letters that are no Latin 1.
    lint_with clazy clazy-standalone -p "$build" \
        --checks=level1,no-qlatin1string-non-ascii || failed=1
    return $failed
}

# under_valgrind STATUS ARGUMENT…: runs the program, which has to end with that status
under_valgrind() {
    local expected=$1 status=0
    shift
    LC_ALL=C.UTF-8 TZ=UTC valgrind --quiet --leak-check=full --error-exitcode=99 \
        "$build/cvm-image-browser" "$@" >/dev/null || status=$?
    if [ "$status" -ne "$expected" ]; then
        echo "  $*: exit status $status instead of $expected"
        return 1
    fi
    echo "  $*: nothing found"
}

run_valgrind() {
    local failed=0 format
    echo "valgrind"
    for format in csv json md; do
        under_valgrind 3 --demo --export - --format "$format" || failed=1
    done
    under_valgrind 0 --demo --region ap-seoul --filter platform=Ubuntu --export - || failed=1
    under_valgrind 2 --region moon --export - || failed=1
    return $failed
}

packaging/install-deps.sh "${dependencies[@]}"

# Once configured, ninja itself sees changes of the CMake files.
if [ ! -f "$build/build.ninja" ] || [ CMakePresets.json -nt "$build/build.ninja" ]; then
    if command -v ccache >/dev/null; then
        export CMAKE_CXX_COMPILER_LAUNCHER=ccache
    fi
    # Where nobody will debug, hundreds of tests with all of their symbols would fill the disk.
    cmake --preset "$preset" ${CI:+-DCMAKE_CXX_FLAGS_DEBUG=}
fi
cmake --build "$build" --target "$target"

case $target in
    fuzzers)
        fuzz "$@"
        exit
        ;;
    autogen)
        lint
        exit
        ;;
    cvm-image-browser)
        run_valgrind
        exit
        ;;
    soak)
        QT_QPA_PLATFORM=offscreen:configfile=$build/tests/screen.json LC_ALL=C.UTF-8 TZ=UTC \
            "$build/soak" "${SOAK_ROUNDS:-240}"
        exit
        ;;
esac

if [ "$preset" = coverage ]; then
    find "$build" -name '*.gcda' -delete
fi
ctest --preset "$preset" --parallel "$(nproc)" "$@"
if [ "$preset" = coverage ]; then
    print_coverage
fi
