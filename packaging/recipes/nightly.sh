#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
# SPDX-License-Identifier: MIT
#
# Once a night: asks, remembers, and mails what changed, if anything did or something could not be
# told. What goes wrong is in the mail, too. Options are those of `cvm-image-browser changes`.
#
#   17 3 * * *  nightly.sh ops@example.com --profile prod --filter image-type=PRIVATE_IMAGE
set -uo pipefail
to=$1
shift
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cvm-image-browser changes --format md --exit-code "$@" >"$work/changes.md" 2>"$work/errors"
status=$?
case $status in
    0) exit 0 ;;
    3) subject='Images: some regions could not be compared' ;;
    4) subject='Images changed' ;;
    *) subject="Images: the comparison failed ($status)" ;;
esac
{
    printf 'To: %s\nSubject: %s\nMIME-Version: 1.0\n' "$to" "$subject"
    printf 'Content-Type: text/markdown; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n'
    cat "$work/changes.md"
    if [ -s "$work/errors" ]; then
        printf '\n```\n'
        cat "$work/errors"
        printf '```\n'
    fi
} | "${SENDMAIL:-/usr/sbin/sendmail}" -i -t
