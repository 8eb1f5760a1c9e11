#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
# SPDX-License-Identifier: MIT
#
# Makes packages of what is committed: in build/packages a source archive, and for each system a
# folder with a .deb and an .rpm, which lintian has looked at.
#
#   packaging/build-packages.sh [SYSTEM…]
#
#   SYSTEM   "here", which is the default: for the system that this runs on; or a release of
#            Debian, such as trixie, in a root of its own (as root; the first time it takes a
#            download of some 400 MB)
#
#   MINISIGN_KEY=FILE   signs all of them with this secret key of minisign; it asks for the
#                       password of the key, or reads it from standard input
#   CVM_PACKAGES, CVM_ROOTS   other folders than build/packages and build/roots
set -euo pipefail

# shellcheck source=packages.sh source-path=SCRIPTDIR
source "$(dirname "${BASH_SOURCE[0]}")/packages.sh"
name=cvm-image-browser-$(version)

# unpack FOLDER: the source archive. What was built of another commit goes: the files have its time,
# so those of an earlier one would not be built again.
unpack() {
    rm -rf --one-file-system "$1"
    mkdir -p "$1"
    tar --extract --file "$packages/$name.tar.gz" --strip-components=1 --directory "$1"
}

# look_at DEB [COMMAND…]: with lintian; COMMAND runs it elsewhere. Errors and warnings are faults.
look_at() {
    local deb=$1
    shift
    # It is in no archive, whose bugs it could close.
    "$@" lintian --fail-on error,warning --suppress-tags initial-upload-closes-no-bugs \
        --allow-root --no-cfg "$deb"
}

build_here() {
    local output=$packages/here
    "$top/packaging/install-deps.sh" --packages
    rm -rf "$output"
    unpack "$packages/source"
    pack "$packages/source" "$output"
    look_at "$output"/*.deb
}

build_in_root() {
    local suite=$1 output=$packages/$1 root=$roots/$1-build
    make_root "$suite" "$suite-build" buildd
    unpack "$root/build/source"
    in_root "$suite-build" /build/source/packaging/install-deps.sh --packages
    rm -rf "$output" "$root/build/output"
    # Warnings are errors where compiler and Qt are newer than those that this was written with.
    in_root "$suite-build" bash -euo pipefail -c '
        source /build/source/packaging/packages.sh
        pack /build/source /build/output -DCMAKE_COMPILE_WARNING_AS_ERROR=ON'
    mkdir -p "$output"
    cp "$root"/build/output/* "$output"
    look_at "/build/output/$(basename "$output"/*.deb)" in_root "$suite-build"
}

[ -d "$top/.git" ] || [ -f "$top/.git" ] || fail "the source archive is made of a git repository"
[ -r "${MINISIGN_KEY:-/dev/null}" ] || fail "there is no key in $MINISIGN_KEY"
mkdir -p "$packages"
rm -f "$packages/$name.tar.gz.minisig"
git -C "$top" archive --prefix="$name/" HEAD | gzip --best --no-name >"$packages/$name.tar.gz"

# What is there of another time is not signed as this release. The password is left for minisign.
made=("$packages/$name.tar.gz")
for system in "${@:-here}"; do
    case $system in
        here) build_here ;;
        *) build_in_root "$system" ;;
    esac </dev/null
    made+=("$packages/$system"/*.deb "$packages/$system"/*.rpm)
done
if [ -n "${MINISIGN_KEY:-}" ]; then
    minisign -S -s "$MINISIGN_KEY" -t "$name" -m "${made[@]}"
fi
printf '%s\n' "${made[@]}"
