#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
# SPDX-License-Identifier: MIT
#
# Installs what is needed, builds and starts the program.
#
#   packaging/run.sh             the built-in demo cloud, in a window; where there is no display,
#                                its images and a picture of the window in build/demo
#   packaging/run.sh ARGUMENT…   the program with these arguments
#   packaging/run.sh check tests/data/pinned
#                                files with image ids, checked against the demo cloud: one of
#                                each verdict
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
build=$root/build/release
app=$build/cvm-image-browser
demo=$root/build/demo

build_app() {
    # Once configured, ninja itself sees changes of the CMake files.
    if [ ! -f "$build/build.ninja" ] || [ "$root/CMakePresets.json" -nt "$build/build.ninja" ]; then
        if command -v ccache >/dev/null; then
            export CMAKE_CXX_COMPILER_LAUNCHER=ccache
        fi
        cmake -S "$root" --preset release
    fi
    cmake --build "$build"
}

export_demo() {
    local status=0
    "$app" --demo --export "$demo/images.csv" || status=$?
    case $status in
        0) ;;
        3) echo "One region of the demo cloud always refuses, to show what that looks like." ;;
        *)
            echo "run.sh: the export ended with status $status" >&2
            return 1
            ;;
    esac
}

show_demo_without_display() {
    mkdir -p "$demo"
    rm -f "$demo/images.csv" "$demo/window.png"
    export_demo
    # Qt's own screen that is none has 800 by 800 points.
    cat >"$demo/screen.json" <<'SCREEN'
{"screens": [{"name": "screen", "x": 0, "y": 0, "width": 1440, "height": 900,
              "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}]}
SCREEN
    QT_QPA_PLATFORM=offscreen:configfile=$demo/screen.json \
        timeout 120 "$app" --demo --screenshot "$demo/window.png"

    echo
    echo "There is no display, so this is in files:"
    echo "  images   $demo/images.csv"
    echo "  window   $demo/window.png"
    echo
    echo "The first images:"
    head -n 6 "$demo/images.csv" | cut -d , -f 1-6
}

# Standard output is the program's.
"$root/packaging/install-deps.sh" >&2
build_app >&2

# Qt wants UTF-8; a fresh container has no locale set.
if [ "$(locale charmap 2>/dev/null)" != UTF-8 ]; then
    export LC_ALL=C.UTF-8
fi

# The example: as a role that may read in all regions, since nothing is gone while one refuses, and
# with an age that only an image without a time is over.
if [ "$*" = "check tests/data/pinned" ]; then
    cd "$root"
    role=qcs::cam::uin/100004603104:roleName/ImageReader
    exec "$app" "$@" --demo --max-age 18000 --role-arn "$role"
elif [ $# -gt 0 ]; then
    exec "$app" "$@"
elif [ -n "${DISPLAY:-}" ] || [ -n "${WAYLAND_DISPLAY:-}" ]; then
    exec "$app" --demo
else
    show_demo_without_display
fi
