#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
# SPDX-License-Identifier: MIT
#
# Runs a script of this folder on the real program, with a display, a session bus and settings of
# its own.
#
#   run.sh PROGRAM SCRIPT
set -euo pipefail

program=$1
script=$(dirname "${BASH_SOURCE[0]}")/$2

need() {
    if ! "${@:2}" >/dev/null 2>&1; then
        echo "This test needs the package $1." >&2
        exit 1
    fi
}
# The modules are those of the system's Python, which need not be the first in the path.
python=/usr/bin/python3
need xvfb command -v Xvfb
need dbus-daemon command -v dbus-run-session
need python3-gi "$python" -c 'import gi'
need gir1.2-atspi-2.0 "$python" -c 'import gi; gi.require_version("Atspi", "2.0")'
need at-spi2-core test -e /usr/share/dbus-1/services/org.a11y.Bus.service

home=$(mktemp -d)
server=
trap 'kill $server 2>/dev/null; rm -rf "$home"' EXIT
mkdir -m 700 "$home/runtime"
mkdir "$home/Documents" # else the file dialog would propose the current folder
export HOME=$home XDG_RUNTIME_DIR=$home/runtime
export XDG_CONFIG_HOME=$home/config XDG_DATA_HOME=$home/data XDG_CACHE_HOME=$home/cache
export PYTHONDONTWRITEBYTECODE=1
export QT_QPA_PLATFORM=xcb QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1
unset WAYLAND_DISPLAY XAUTHORITY AT_SPI_BUS_ADDRESS DBUS_SESSION_BUS_ADDRESS

# The server takes a display that is free, and names it once it is ready. (xvfb-run only waits for
# some seconds, which a busy machine does not keep to.) Without -noreset it would start over whenever
# its last client leaves, as the starter of the accessibility bus does, and refuse whoever comes then.
exec {from_server}< <(exec Xvfb -displayfd 1 -noreset -screen 0 1440x900x24 -nolisten tcp 2>"$home/xvfb.log")
server=$!
if ! read -r display <&"$from_server"; then
    cat "$home/xvfb.log" >&2
    exit 1
fi
export DISPLAY=:$display

dbus-run-session -- "$python" "$script" "$program"
