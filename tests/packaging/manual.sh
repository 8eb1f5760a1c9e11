#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
# SPDX-License-Identifier: MIT
#
# Renders the manual page with man and mandoc, which must have nothing to say of it, and looks for
# everything in it that --help has.
#
#   manual.sh ROOT PROGRAM
set -euo pipefail

page=$1/usr/share/man/man1/cvm-image-browser.1
program=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

MANWIDTH=100 man --warnings --local-file "$page" >"$work/page" 2>"$work/said"
# groff breaks no line inside an address that is longer than what is left of the line.
mandoc -T lint -W warning "$page" >>"$work/said" || true
if [ -s "$work/said" ]; then
    cat "$work/said"
    exit 1
fi
if grep --line-number '@[A-Z]*@' "$page"; then
    echo "The places above are not filled in."
    exit 1
fi

# One long line, so that it does not matter where lines are broken.
col -b <"$work/page" | tr -s '\n ' '  ' >"$work/text"
missing=0
# A line for each command; the first is the program without one.
mapfile -t commands < <(col -b <"$work/page" |
    sed -n '/^SYNOPSIS/,/^DESCRIPTION/ s/^ *cvm-image-browser *\([a-z]*\) *\[.*/\1/p')
[ "${#commands[@]}" -gt 1 ]
for command in "${commands[@]}"; do
    # shellcheck disable=SC2086 # no command is no argument
    options=$("$program" $command --help | grep --only-matching --extended-regexp '^ +(-[a-z], )?--[a-z-]+' |
        grep --only-matching -e '--[a-z-]*')
    [ -n "$options" ]
    for option in $options; do
        if ! grep --quiet --fixed-strings --word-regexp -e "$option" "$work/text"; then
            echo "$option is not in the page"
            missing=1
        fi
    done
done
exit $missing
