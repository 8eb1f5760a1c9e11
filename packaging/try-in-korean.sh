#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
# SPDX-License-Identifier: MIT
#
# Does on a bare Debian what someone would who reads only Korean, with keys alone: installs the .deb,
# finds the program in the menu of the desktop and starts it there, signs in with a profile of tccli,
# finds images, and exports them to a CSV file. Each step is a picture.
#
#   packaging/try-in-korean.sh SUITE DEB [FOLDER]
#
#   SUITE    the release of Debian, such as bookworm, which is made in a root of its own (as root)
#   FOLDER   where to put the pictures and the file; by default build/korean
#
# The cloud is the demo of a second process, which the profile of tccli names as its endpoint. It
# fails unless each window comes by its Korean title, and the file has just what was found.
set -euo pipefail

# shellcheck source=packages.sh source-path=SCRIPTDIR
source "$(dirname "${BASH_SOURCE[0]}")/packages.sh"
[ $# -ge 2 ] || fail "usage: try-in-korean.sh SUITE DEB [FOLDER]"
suite=$1
deb=$2
pictures=${3:-$top/build/korean}
bare=$suite-korean
root=$roots/$suite-korean-try

# A desktop of someone in Korea has a window manager, a menu, a terminal, and fonts.
make_root "$suite" "$bare" minbase
if [ ! -e "$roots/$bare/desktop" ]; then
    in_root "$bare" apt-get -qq update
    in_root "$bare" apt-get -qq install --yes --no-install-recommends \
        fonts-noto-cjk imagemagick iproute2 locales openbox rofi x11-utils xdotool xterm xvfb
    echo 'ko_KR.UTF-8 UTF-8' >"$roots/$bare/etc/locale.gen"
    in_root "$bare" locale-gen >/dev/null
    touch "$roots/$bare/desktop"
fi
remove_root "$suite-korean-try"
cp --archive --reflink=auto "$roots/$bare" "$root"
trap 'remove_root "$suite-korean-try"' EXIT
mkdir -p "$pictures"
rm -f "$pictures"/*.png "$pictures"/*.csv
cp "$deb" "$root/tmp/package.deb"
cp "$(dirname "${BASH_SOURCE[0]}")/korean-steps.sh" "$root/tmp/steps.sh"

status=0
in_root "$suite-korean-try" bash /tmp/steps.sh || status=$?
cp "$root"/tmp/pictures/* "$pictures"
[ $status -eq 0 ] || fail "a step could not be done; see the last picture in $pictures"

python3 - "$pictures/images.csv" <<'END'
import csv, io, sys
data = open(sys.argv[1], encoding="utf-8", newline="").read()
assert data.startswith("\ufeff"), "a spreadsheet in Korean would take it for another encoding"
rows = list(csv.DictReader(io.StringIO(data[1:], newline="")))
assert rows, "no image is in the file"
for row in rows:
    assert row["Architecture"] == "arm" and "ubuntu" in (row["OsName"] + row["ImageName"]).lower(), row
print(f"{len(rows)} images in the file, all as they were found")
END
find "$pictures" -name '*.png' | sort
