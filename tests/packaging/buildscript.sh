#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
# SPDX-License-Identifier: MIT
#
# What build-packages.sh makes of what its tools do, in a repository of its own and with tools that
# take no time: whose faults it takes for its own, what it builds afresh, and what it signs.
#
#   buildscript.sh SOURCE    the top folder of the project
set -euo pipefail

source=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/tools" "$work/project/packaging"
export HOME=$work PATH=$work/tools:$PATH CVM_PACKAGES=$work/packages
unset MINISIGN_KEY CVM_ROOTS

fail() {
    cat "$work/said" >&2
    echo "$*" >&2
    exit 1
}

# tool NAME COMMANDS
tool() {
    printf '#!/bin/sh\n%s\n' "$2" >"$work/tools/$1"
    chmod +x "$work/tools/$1"
}
tool dpkg-query 'echo installed' # all that is needed
tool dpkg-buildflags :
# It reads what it can, as some tools do, and remembers of what it has built.
tool cmake 'cat >/dev/null; mkdir -p build/release; ls build >>"$HOME/built"; touch build/object'
tool cpack 'case $2 in DEB) touch new.deb ;; RPM) touch new.rpm ;; esac'
tool lintian 'exit ${LINTIAN:-0}'
# The key has no password, which takes seconds and a gigabyte; but it would be read here.
tool minisign "cat >'$work/password'; exec $(command -v minisign) \"\$@\""

cp "$source"/packaging/*.sh "$work/project/packaging"
cp "$source/CMakeLists.txt" "$source/CHANGELOG.md" "$work/project"
cd "$work/project"
git init --quiet .
git add .
git -c user.name=nobody -c user.email=nobody@example.com commit --quiet --message project

build() { packaging/build-packages.sh here >"$work/said" 2>&1; }

# With a key whose password comes from standard input, and beside packages of another time.
mkdir -p "$CVM_PACKAGES/trixie"
touch "$CVM_PACKAGES/trixie/old.deb"
minisign -G -W -p "$work/key.pub" -s "$work/key" </dev/null >/dev/null
MINISIGN_KEY=$work/key build <<<word || fail 'it fails though all of its tools succeed'
[ "$(cat "$work/password")" = word ] || fail 'the password did not come to minisign'
for file in "$CVM_PACKAGES"/here/new.deb "$CVM_PACKAGES"/here/new.rpm "$CVM_PACKAGES"/*.tar.gz; do
    minisign -V -q -p "$work/key.pub" -m "$file" </dev/null || fail "$file is not signed"
    grep --quiet --line-regexp --fixed-strings "$file" "$work/said" || fail "$file is not named"
done
[ ! -e "$CVM_PACKAGES/trixie/old.deb.minisig" ] || fail 'it has signed what it has not made'

# Once more, without a key: nothing is left of the first time.
: >"$work/built"
build || fail 'it fails without a key'
[ "$(head -n 1 "$work/built")" = release ] || fail 'it has built upon what was there'
[ -z "$(find "$CVM_PACKAGES" -name '*.minisig')" ] || fail 'a signature is left of another time'

# Faults of its tools.
LINTIAN=1 build && fail 'it takes what lintian refuses'
tool cpack 'case $2 in DEB) touch new.deb ;; esac'
build && fail 'it does without the .rpm'
: >"$work/built"
MINISIGN_KEY=$work/nowhere build && fail 'it does without the key'
[ ! -s "$work/built" ] || fail 'it begins without the key'
exit 0
