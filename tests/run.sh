#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
# SPDX-License-Identifier: MIT
#
# Installs what is needed, builds, and runs the whole test suite.
#
#   tests/run.sh [--asan | --coverage | --preset NAME] [ARGUMENT OF CTEST…]
#
#   --asan      under the address and undefined behavior sanitizers
#   --coverage  prints the line coverage of src/ and fails below 90 percent
#   --preset    with another preset of CMakePresets.json than dev
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
required_coverage=90

preset=dev
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

packaging/install-deps.sh "${dependencies[@]}"

# Once configured, ninja itself sees changes of the CMake files.
if [ ! -f "$build/build.ninja" ] || [ CMakePresets.json -nt "$build/build.ninja" ]; then
    if command -v ccache >/dev/null; then
        export CMAKE_CXX_COMPILER_LAUNCHER=ccache
    fi
    cmake --preset "$preset"
fi
cmake --build "$build"

if [ "$preset" = coverage ]; then
    find "$build" -name '*.gcda' -delete
fi
ctest --preset "$preset" --parallel "$(nproc)" "$@"
if [ "$preset" = coverage ]; then
    print_coverage
fi
