#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
# SPDX-License-Identifier: MIT
"""Checks that the README says the same in all languages.

  readmes.py SOURCE    the top folder of the project

The translations, resources/readme/README.CODE.md, have to have the headings, commands, tables, pictures,
links and marked words of README.md, in its order; words that are not marked are the translator's.
Prints one line for each fault; exits with 1 if there is one.
"""

import collections
import pathlib
import re
import sys

CODE = re.compile(r"`([^`]+)`")
LINK = re.compile(r"\]\(([^)\s]+)\)")
PICTURE = re.compile(r"!\[[^\]]+\]\(([^)\s]+)\)")
COMMENT = re.compile(r"(^|\s+)#\s.*$")


class Readme:
    """What of a README is the same in each language."""

    def __init__(self, path, code=""):
        self.headings = []   # their levels
        self.commands = []   # lines of code, without comments
        self.tables = []     # for each the rows: how many cells, and what is marked in them
        self.words = []      # what is marked as code elsewhere, in a paragraph in any order
        self.links = []      # where to
        self.faults = []
        self.read(path.read_text(encoding="utf-8").splitlines(), path, code)

    def read(self, lines, path, code):
        in_code, table, paragraph = False, None, collections.Counter()
        for line in lines:
            if line.startswith("```"):
                in_code = not in_code
                self.commands.append(line)
            elif in_code:
                self.commands.append(COMMENT.sub("", line))
            elif line.startswith("|"):
                if table is None:
                    table = []
                    self.tables.append(table)
                cells = line.strip().strip("|").split("|")
                table.append((len(cells), sorted(CODE.findall(line))))
            elif line.startswith("#"):
                self.headings.append(len(line) - len(line.lstrip("#")))
            else:
                paragraph.update(CODE.findall(line))
            if not line.startswith("|"):
                table = None
            if not line.strip() and paragraph:
                self.words.append(sorted(paragraph.elements()))
                paragraph.clear()
            if not in_code:
                self.take_links(line, path, code)

    def take_links(self, line, path, code):
        for target in LINK.findall(line):
            name, _, anchor = target.partition("#")
            file = (path.parent / name).resolve() if name else path
            if not file.exists():
                self.faults.append(f"{target} is not there")
            if PICTURE.search(line) and code:
                # The same picture in this language.
                if not file.stem.endswith(f"-{code}"):
                    self.faults.append(f"{target} is a picture in another language")
                file = file.with_stem(file.stem.removesuffix(f"-{code}"))
            self.links.append((str(file), anchor))


def differences(name, own, others):
    if own == others:
        return
    for i, (one, other) in enumerate(zip(own, others)):
        if one != other:
            yield f"{name} {i + 1} is {other!r} instead of {one!r}"
            return
    yield f"{len(others)} times there is a {name}, instead of {len(own)} times"


def compare(readme, translation):
    yield from translation.faults
    yield from differences("heading", readme.headings, translation.headings)
    yield from differences("line of code", readme.commands, translation.commands)
    yield from differences("table", [len(table) for table in readme.tables],
                           [len(table) for table in translation.tables])
    yield from differences("row of a table", sum(readme.tables, []), sum(translation.tables, []))
    yield from differences("paragraph with marked words", readme.words, translation.words)


def main():
    source = pathlib.Path(sys.argv[1])
    paths = sorted((source / "resources/readme").glob("README.*.md"))
    texts = source / "resources/translations"
    codes = {path.suffixes[0][1:]: path for path in paths}
    faults = []
    for text in texts.glob("cvm-image-browser_*.ts"):
        code = text.stem.removeprefix("cvm-image-browser_")
        if code != "en" and code not in codes:
            faults.append(f"README.{code}.md is not there")
    english = source / "README.md"
    readme = Readme(english)
    faults += [f"README.md: {fault}" for fault in readme.faults]
    everything = {english.resolve(), *(path.resolve() for path in paths)}
    for code, path in codes.items():
        translation = Readme(path, code)
        faults += [f"{path.name}: {fault}" for fault in compare(readme, translation)]
        # Each of them leads to the others.
        for one, its in ((english, readme), (path, translation)):
            for other in everything - {one.resolve()}:
                if str(other) not in {file for file, _ in its.links}:
                    faults.append(f"{one.name} does not lead to {other.name}")
        own = collections.Counter(link for link in readme.links if link[0] not in map(str, everything))
        its = collections.Counter(link for link in translation.links
                                  if link[0] not in map(str, everything))
        for file, anchor in (own - its) + (its - own):
            faults.append(f"{path.name}: not both lead to {pathlib.Path(file).name} {anchor}".rstrip())
    for fault in dict.fromkeys(faults):
        print(fault)
    print(f"{len(paths)} translations, {len(faults)} faults")
    return 1 if faults or not paths else 0


sys.exit(main())
