#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
# SPDX-License-Identifier: MIT
#
# Makes the .deb of what is committed twice, in folders of other names and lengths and at another
# umask, and compares the bytes.
#
#   packaging/check-reproducible.sh
set -euo pipefail

# shellcheck source=packages.sh source-path=SCRIPTDIR
source "$(dirname "${BASH_SOURCE[0]}")/packages.sh"
work=$top/build/reproducible
export CCACHE_DISABLE=1 # or the second would have the objects of the first
rm -rf "$work"

# build FOLDER OUTPUT
build() {
    mkdir -p "$1"
    git -C "$top" archive HEAD | tar --extract --directory "$1"
    pack "$1" "$2" >"$2.log"
}

(umask 022 && build "$work/one" "$work/first")
(umask 077 && build "$work/another/folder" "$work/second")
sha256sum "$work"/first/*.deb "$work"/second/*.deb
for package in "$work"/first/*.deb; do
    cmp "$package" "$work/second/$(basename "$package")"
done
echo "The packages are the same."
