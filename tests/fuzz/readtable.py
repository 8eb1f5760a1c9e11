#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
# SPDX-License-Identifier: MIT
"""Reads an export with Python's csv, json and html modules, which know nothing of the program.

  readtable.py comma|semicolon|tab|json|ndjson|html FILE

Prints a JSON array: for each record the cells by the names in the header, with those of SnapshotSet
and Tags taken apart into lists; of JSON, what there is.
"""

import csv
import html.parser
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


class HtmlTable(html.parser.HTMLParser):
    """The rows of a table. An element that is none of such a table is an error."""

    elements = {"html", "head", "meta", "body", "table", "thead", "tbody", "tr", "th", "td", "br"}

    def __init__(self):
        super().__init__()
        self.rows = []
        self.is_in_cell = False

    def handle_starttag(self, tag, attrs):
        if tag not in self.elements:
            raise ValueError(f"an element {tag}")
        if tag == "tr":
            self.rows.append([])
        elif tag in ("th", "td"):
            self.rows[-1].append("")
            self.is_in_cell = True
        elif tag == "br":
            self.rows[-1][-1] += "\n"

    def handle_endtag(self, tag):
        if tag in ("th", "td"):
            self.is_in_cell = False

    def handle_data(self, data):
        if self.is_in_cell:
            self.rows[-1][-1] += data


def html_records(file):
    reader = HtmlTable()
    reader.feed(file.read())
    reader.close()
    header, *rows = reader.rows
    return [dict(zip(header, row, strict=True)) for row in rows]


def table(file, separator):
    return with_entries(csv.DictReader(file, delimiter=separator, strict=True))


def with_entries(records):
    records = list(records)
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
        elif form == "html":
            records = with_entries(html_records(file))
        else:
            records = table(file, {"comma": ",", "semicolon": ";", "tab": "\t"}[form])
    json.dump(records, sys.stdout)


main()
