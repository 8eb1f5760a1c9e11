#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
# SPDX-License-Identifier: MIT
"""Reads a file of images by regions as a stranger would, and prints it as JSON: a list of names,
each with what every region has.

    readmatrix.py FORMAT FILE
"""
import csv
import json
import re
import sys
import unicodedata


def read_csv(path):
    with open(path, newline="", encoding="utf-8") as file:
        rows = list(csv.reader(file))
    first = rows[0].index("behind") + 1
    return [[row[0], dict(zip(rows[0][first:], row[first:], strict=True))] for row in rows[1:]]


def read_json(path):
    with open(path, encoding="utf-8") as file:
        table = json.load(file)
    result = []
    for image in table["images"]:
        assert list(image["regions"]) == table["regions"]
        regions = {}
        for region, entry in image["regions"].items():
            regions[region] = "missing" if entry is None else entry.get("id", entry["status"])
        result.append([image["name"], regions])
    return result


def read_flat(path):
    with open(path, encoding="utf-8") as file:
        entries = json.load(file)
    result = []
    for entry in entries:
        if not result or entry["region"] in result[-1][1]:
            result.append([entry["name"], {}])
        result[-1][1][entry["region"]] = entry["id"] or entry["status"]
    return result


def read_yaml(path):
    import yaml

    with open(path, encoding="utf-8") as file:
        table = yaml.safe_load(file)
    return [[image["name"], image["regions"]] for image in table["images"]]


class Hcl:
    """The part of HCL that is written: attributes, objects, quoted strings, null, comments."""

    tokens = re.compile(r'\s+|#[^\n]*|"(?:[^"\\\n]|\\.)*"|[A-Za-z_][A-Za-z0-9_]*|[={}]')
    escapes = {"n": "\n", "r": "\r", "t": "\t", '"': '"', "\\": "\\"}

    def __init__(self, text):
        self.rest = []
        at = 0
        while at < len(text):
            match = self.tokens.match(text, at)
            assert match, f"no HCL at {text[at:at + 40]!r}"
            at = match.end()
            if not match.group().isspace() and not match.group().startswith("#"):
                self.rest.append(match.group())

    def string(self, token):
        text = re.sub(
            r'\\u([0-9a-fA-F]{4})|\\(.)',
            lambda found: chr(int(found[1], 16)) if found[1] else self.escapes[found[2]],
            token[1:-1])
        assert not re.search(r'(?<![$%])(?:\$\$|%%)*[$%]\{', text.replace("$${", "").replace("%%{", "")), text
        return text.replace("$${", "${").replace("%%{", "%{")

    def value(self):
        token = self.rest.pop(0)
        if token == "null":
            return None
        if token.startswith('"'):
            return self.string(token)
        assert token == "{", token
        return self.body("}")

    def body(self, end):
        result = {}
        while self.rest and self.rest[0] != end:
            token = self.rest.pop(0)
            key = self.string(token) if token.startswith('"') else token
            key = unicodedata.normalize("NFC", key)  # as Terraform takes all texts
            assert key not in result, f"{key!r} comes twice"
            if self.rest[0] == "{":  # a block
                self.rest.pop(0)
                result[key] = self.body("}")
            else:
                assert self.rest.pop(0) == "="
                result[key] = self.value()
        if end:
            assert self.rest.pop(0) == end
        return result


def read_hcl(path):
    with open(path, encoding="utf-8", newline="") as file:
        table = Hcl(file.read()).body(None)
    images = table["locals"]["cvm_images"] if "locals" in table else table["cvm_images"]
    return [[image["name"], image["regions"]] for image in images.values()]


def read_packer(path):
    with open(path, encoding="utf-8") as file:
        lines = [line for line in file.read().split("\n") if line and not line.startswith("#")]
    return [[None, dict(pair.split(":") for pair in line.split(","))] for line in lines]


def read_md(path):
    with open(path, encoding="utf-8") as file:
        rows = [line for line in file.read().split("\n") if line.startswith("|")]
    cells = [[re.sub(r"\\(.)", r"\1", cell.strip()) for cell in re.split(r"(?<!\\)(?:\\\\)*\|", row)[1:-1]]
             for row in rows]
    return [[row[0], {region: cell.split(" ")[0]
                      for region, cell in zip(cells[0][4:], row[4:], strict=True)}]
            for row in cells[2:]]


READERS = {"csv": read_csv, "json": read_json, "flat": read_flat, "yaml": read_yaml,
           "hcl": read_hcl, "tfvars": read_hcl, "packer": read_packer, "md": read_md}

json.dump(READERS[sys.argv[1]](sys.argv[2]), sys.stdout)
