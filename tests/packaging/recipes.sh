#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
# SPDX-License-Identifier: MIT
#
# The nightly job on the demo cloud, and the tables of its memory.
#
#   recipes.sh RECIPES FOLDER_OF_THE_PROGRAM
set -euo pipefail
recipes=$1
export PATH=$2:$PATH
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export HOME=$work XDG_CONFIG_HOME=$work XDG_DATA_HOME=$work QT_QPA_PLATFORM=offscreen

printf '#!/bin/sh\ncat >"%s/mail"\n' "$work" >"$work/sendmail"
chmod +x "$work/sendmail"
export SENDMAIL=$work/sendmail

fail() {
    echo "$1" >&2
    exit 1
}
nightly() {
    rm -f "$work/mail"
    "$recipes/nightly.sh" ops@example.com --demo --memory "$work/memory.sqlite" "$@"
}

nightly --region ap-seoul
[ ! -e "$work/mail" ] || fail 'the first run has nothing to tell'
nightly --region ap-seoul
[ ! -e "$work/mail" ] || fail 'nothing changed'

# As if one had not been there.
sqlite3 "$work/memory.sqlite" 'DELETE FROM stay WHERE rowid = (SELECT min(rowid) FROM stay);
    UPDATE result SET images = images - 1'
nightly --region ap-seoul
grep -q '^Subject: Images changed$' "$work/mail" || fail 'no mail of what changed'
grep -q '^To: ops@example.com$' "$work/mail" || fail 'a mail to nobody'
grep -q '^| new | ap-seoul | img-' "$work/mail" || fail 'what is new is not in the mail'

# This one fails in the demo.
nightly --region ap-seoul,ap-shenzhen-fsi
grep -q '^Subject: Images: some regions could not be compared$' "$work/mail" ||
    fail 'no mail of a region that failed'
nightly --region nowhere-at-all-0 --format csv --since nonsense || true
grep -q '^Subject: Images: the comparison failed (2)$' "$work/mail" ||
    fail 'no mail of a command that cannot be run'

touch "$work/memory-body.ndjson"
chmod 644 "$work/memory-body.ndjson" # as of an earlier version
"$recipes/memory-tables.sh" "$work/memory.sqlite" "$work"
[ "$(wc -l <"$work/memory-run.ndjson")" -ge 3 ] || fail 'runs are missing'
[ "$(wc -l <"$work/memory-body.ndjson")" -gt 10 ] || fail 'images are missing'
[ "$(stat -c %a "$work/memory-body.ndjson")" = 600 ] || fail 'others can read the tables'
grep -q '"image_id":"img-' "$work/memory-body.ndjson" || fail 'an image has no id'

# DuckDB calls its own database so, where it is given none: nothing else can be attached by that name.
! grep -Ei 'AS "?memory"?( |;|$)' "$recipes"/duckdb-*.sql || fail 'the name of a database is taken'
