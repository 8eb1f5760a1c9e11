#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
# SPDX-License-Identifier: MIT
#
# Writes the tables of a memory as NDJSON, for engines that do not read SQLite. Needs sqlite3.
#
#   memory-tables.sh MEMORY FOLDER
set -euo pipefail
umask 077 # what the memory has is for its owner alone
memory=$1
folder=$2

# write NAME COLUMN…
write() {
    local name=$1 pairs="" column
    shift
    for column; do
        pairs+="'$column', $column, "
    done
    rm -f "$folder/memory-$name.ndjson" # one that is there keeps its mode
    sqlite3 -readonly "$memory" "SELECT json_object(${pairs%, }) FROM $name" \
        >"$folder/memory-$name.ndjson"
}

write run id taken
write place id account region language query
write result id run place images
write stay place first past body
write body id image_id json
