#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
# SPDX-License-Identifier: MIT
#
# Installs into a folder, as a packager does, and compares what is there with the list of what
# should be.
#
#   files.sh CMAKE BUILD ROOT EXPECTED
set -euo pipefail

cmake=$1 build=$2 root=$3 expected=$4

rm -rf "$root"
DESTDIR=$root "$cmake" --install "$build" --prefix /usr >/dev/null
cd "$root"
find . ! -type d | sed 's,^\./,,' | LC_ALL=C sort | diff "$expected" -
find . -type f -perm /111 | diff - <(echo ./usr/bin/cvm-image-browser)
