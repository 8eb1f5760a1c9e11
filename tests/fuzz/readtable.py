#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
# SPDX-License-Identifier: MIT
"""Reads an export with Python's csv and json modules, readers that know nothing of the program.

  readtable.py comma|semicolon|tab|json|ndjson FILE

Prints a JSON array: for each record the cells by the names in the header, with those of SnapshotSet
and Tags taken apart into lists; of JSON, what there is.
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
    formula = "[-=+@\uff1d\uff0b\uff0d\uff20]"
    cell = re.sub(f"(\\A|[;,\t\r\n]\"*)'(?={formula})|\\A'(?=[\t\r])", r"\1", cell)
    if not cell:
        return []
    return [[unescaped(field) for field in split(entry, separator)] for entry in split(cell, ";")]


def table(file, separator):
    records = list(csv.DictReader(file, delimiter=separator, strict=True))
    for record in records:
        record["SnapshotSet"] = entries(record["SnapshotSet"], ":")
        record["Tags"] = entries(record["Tags"], "=")
    return records


def main():
    form, path = sys.argv[1:]
    with open(path, encoding="utf-8-sig", newline="") as file:
        if form == "json":
            records = json.load(file)
        elif form == "ndjson":
            records = [json.loads(line) for line in file.read().split("\n")[:-1]]
        else:
            records = table(file, {"comma": ",", "semicolon": ";", "tab": "\t"}[form])
    json.dump(records, sys.stdout)


main()
