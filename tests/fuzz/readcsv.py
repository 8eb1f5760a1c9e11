#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
# SPDX-License-Identifier: MIT
"""Reads an export in CSV with Python's csv module, a reader that knows nothing of the program.

  readcsv.py FILE

Prints a JSON array: for each record the cells by the names in the header, with those of SnapshotSet
and Tags taken apart into lists.
"""

import csv
import json
import re
import sys

csv.field_size_limit(2**24)


def split(text, separator):
    """The parts between separators that have no backslash before them."""
    parts = [[]]
    for piece in re.findall(r"\\.|.", text, re.DOTALL):
        if piece == separator:
            parts.append([])
        else:
            parts[-1].append(piece)
    return ["".join(part) for part in parts]


def unescaped(text):
    return re.sub(r"\\(.)", r"\1", text, flags=re.DOTALL)


def entries(cell, separator):
    """The entries of a cell, each a list of its fields; the guard against formulas is none of them."""
    cell = re.sub("\\A'(?=[-=+@\t\r\uff1d\uff0b\uff0d\uff20])", "", cell)
    if not cell:
        return []
    return [[unescaped(field) for field in split(entry, separator)] for entry in split(cell, ";")]


def main():
    with open(sys.argv[1], encoding="utf-8-sig", newline="") as file:
        records = list(csv.DictReader(file, strict=True))
    for record in records:
        record["SnapshotSet"] = entries(record["SnapshotSet"], ":")
        record["Tags"] = entries(record["Tags"], "=")
    json.dump(records, sys.stdout)


main()
