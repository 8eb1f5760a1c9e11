#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
# SPDX-License-Identifier: MIT
#
# Installs a .deb on a bare Debian, uses the program there as someone would, and removes it again.
#
#   packaging/test-packages.sh SUITE DEB [PICTURE]
#
#   SUITE     the release of Debian, such as bookworm, which is made in a root of its own (as root)
#   PICTURE   where to keep a picture of the window there
#
# It fails unless: all that the package needs comes with it; the window opens and shows the demo; the
# export without a display writes it; manual and completions are found; and afterwards no file is
# there that was not there before.
set -euo pipefail

# shellcheck source=packages.sh source-path=SCRIPTDIR
source "$(dirname "${BASH_SOURCE[0]}")/packages.sh"
[ $# -ge 2 ] || fail "usage: test-packages.sh SUITE DEB [PICTURE]"
suite=$1
deb=$2
picture=${3:-}
bare=$suite-bare
root=$roots/$suite-test

files() {
    find "$root" -xdev \( -path "$root/proc" -o -path "$root/dev" -o -path "$root/tmp" \
        -o -path "$root/var/cache" -o -path "$root/var/log" -o -path "$root/var/lib/apt" \) \
        -prune -o -print | sed "s,^$root,," | LC_ALL=C sort
}

# What a desktop has anyway is installed first: a display, and what reads manuals.
make_root "$suite" "$bare" minbase
if [ ! -e "$roots/$bare/desktop" ]; then
    in_root "$bare" apt-get -qq update
    in_root "$bare" apt-get -qq install --yes --no-install-recommends \
        bash-completion imagemagick man-db openbox x11-utils xvfb
    touch "$roots/$bare/desktop"
fi
remove_root "$suite-test"
cp --archive --reflink=auto "$roots/$bare" "$root"

files >"$roots/before"
cp "$deb" "$root/tmp/package.deb"
in_root "$suite-test" apt-get -qq install --yes --no-install-recommends /tmp/package.deb
in_root "$suite-test" dpkg --verify cvm-image-browser

echo "Without a display"
in_root "$suite-test" cvm-image-browser --version
status=0
in_root "$suite-test" cvm-image-browser --demo --export /tmp/images.csv || status=$?
# One region of the demo cloud always refuses.
[ $status -eq 3 ] || fail "the export ended with status $status instead of 3"
lines=$(wc -l <"$root/tmp/images.csv")
[ "$lines" -gt 100 ] || fail "the export has $lines lines"
echo "$lines lines"

echo "On a display"
# shellcheck disable=SC2016 # for the shell within
in_root "$suite-test" bash -euo pipefail -c '
    trap "kill \$(jobs -p) 2>/dev/null || true; wait" EXIT
    # wait_for WHAT COMMAND…: tries it for some minutes
    wait_for() {
        local what=$1
        shift
        for _ in $(seq 1500); do
            if "$@" >/dev/null 2>&1; then return 0; fi
            sleep 0.2
        done
        echo "Waited in vain for $what" >&2
        return 1
    }
    export DISPLAY=:64 HOME=/tmp/home
    mkdir -p "$HOME"
    Xvfb $DISPLAY -screen 0 1440x900x24 -nolisten tcp >/dev/null 2>&1 &
    wait_for "the display" xdpyinfo
    openbox >/dev/null 2>&1 &
    # As the desktop file starts it.
    $(sed -n "/Desktop Action demo/,\$ s/^Exec=//p" /usr/share/applications/*cvm_image_browser*.desktop) &
    program=$!
    find_window() {
        window=$(xwininfo -root -tree | sed -n "/CVM Image Browser.*cvm-image-browser/ { s/^ *\(0x[0-9a-f]*\).*/\1/p; q }")
        [ -n "$window" ]
    }
    wait_for "the window" find_window
    # The class that the desktop file names, and an icon.
    xprop -id "$window" WM_CLASS
    xprop -id "$window" -notype 32c _NET_WM_ICON | cut -c 1-60 | head -n 2
    # The first rows are those of a cloud that takes its time.
    colors=0
    for try in $(seq 100); do
        import -window root /tmp/window.png
        now=$(identify -format %k /tmp/window.png)
        [ "$now" != "$colors" ] || [ "$now" -lt 200 ] || break
        colors=$now
        sleep 0.5
    done
    echo "$colors colors"
    kill $program
    [ "$colors" -ge 200 ]'
[ -z "$picture" ] || cp "$root/tmp/window.png" "$picture"

echo "Its manual and its completions"
in_root "$suite-test" bash -euo pipefail -c '
    man --where cvm-image-browser
    source /usr/share/bash-completion/bash_completion
    _completion_loader cvm-image-browser || [ $? -eq 124 ]
    complete -p cvm-image-browser'

in_root "$suite-test" apt-get -qq purge --yes cvm-image-browser
in_root "$suite-test" apt-get -qq autoremove --purge --yes
files >"$roots/after"
if ! diff "$roots/before" "$roots/after"; then
    fail "the files above were not there before, or are gone"
fi
echo "Removed without a trace"
remove_root "$suite-test"
