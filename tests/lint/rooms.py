#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
# SPDX-License-Identifier: MIT
"""Checks that what is written of the rooms is what CMake builds.

  rooms.py FOLDER     the top folder of the project

The drawing of the README, or of what continues it in resources/readme, has each room once, and each stands on rooms in lower lines only. The table in
CONTRIBUTING.md has a row for each room, which names what it stands on; what those stand on may be left
out. Prints a line for each thing that is otherwise; exits with 1 if there is one.
"""

import pathlib
import re
import sys

QT_ALONE = {"Qt alone", "nothing of the project"}
ALL_THAT_IT_NEEDS = {"src/cli"}  # the row says so instead of naming them


def linked_rooms(top):
    """Folder of each room -> the folders of the rooms that it links."""
    folder_of = {}
    links_of = {}
    for lists in sorted(top.glob("src/**/CMakeLists.txt")) + sorted(top.glob("ui/**/CMakeLists.txt")):
        text = re.sub(r"#.*", "", lists.read_text(encoding="utf-8"))
        for name, body in re.findall(r"cvm_add_room\((\S+)(.*?)\)", text, re.DOTALL):
            folder_of[name] = str(lists.parent.relative_to(top))
            links_of[name] = body.partition("LINKS")[2].split()
    return {folder_of[name]: {folder_of[link] for link in links if link in folder_of}
            for name, links in links_of.items()}


def with_all_below(rooms, linked):
    found = set()
    waiting = list(rooms)
    while waiting:
        room = waiting.pop()
        if room not in found:
            found.add(room)
            waiting.extend(linked.get(room, ()))
    return found


def drawn_lines(document):
    """Folder of each room in the drawing -> its line."""
    drawing = re.search(r"```\n src/\n(.*?)\n ui/\n(.*?)```", document, re.DOTALL)
    if not drawing:
        return
    for base, part in zip(("src", "ui"), drawing.groups()):
        for number, line in enumerate(part.splitlines()):
            for word in line.split():
                if word != "main.cpp":
                    yield "ui" if word == "mainwindow" else f"{base}/{word}", number


def check_drawing(documents, linked):
    lines = [line for document in documents for line in drawn_lines(document)]
    drawn = dict(lines)
    for room in sorted(drawn.keys() ^ linked.keys()):
        yield f"the drawing {'lacks' if room in linked else 'has'} {room}"
    if len(drawn) < len(lines):
        yield "the drawing has a room twice"
    for room, links in linked.items():
        for link in links:
            same_floor = room.split("/")[0] == link.split("/")[0]
            if same_floor and room in drawn and drawn.get(link, 99) <= drawn[room]:
                yield f"the drawing: {room} is no higher than {link}, on which it stands"


def named_rooms(text, floor, linked):
    """The rooms that a cell of the table names, by their folder or the end of it. Behind a semicolon
    it tells of main.cpp."""
    text = text.partition(";")[0].replace("`", "").replace("the main window", "mainwindow")
    for word in re.findall(r"[\w/]+", text):
        if word == "mainwindow":
            yield "ui"
        elif word in linked:
            yield word
        elif f"{floor}/{word}" in linked and f"src/{word}" not in linked:
            yield f"{floor}/{word}"
        elif f"src/{word}" in linked:
            yield f"src/{word}"
        else:
            yield from (room for room in linked if room.endswith(f"/{word}"))


def check_table(contributing, linked):
    rows = dict(re.findall(r"^\| `((?:src|ui)[\w/]*)` \|[^|]*\| ([^|]*) \|$", contributing, re.MULTILINE))
    for room in sorted(rows.keys() ^ linked.keys()):
        yield f"the table {'lacks' if room in linked else 'has'} {room}"
    for room in sorted(rows.keys() & linked.keys() - ALL_THAT_IT_NEEDS):
        told = set() if rows[room] in QT_ALONE else set(named_rooms(rows[room], room.split("/")[0], linked))
        if with_all_below(told, linked) != with_all_below(linked[room], linked):
            yield (f"the table: {room} stands on {', '.join(sorted(linked[room]))}, "
                   f"and it says {rows[room]}")


def main():
    top = pathlib.Path(sys.argv[1])
    linked = linked_rooms(top)
    readmes = [path.read_text(encoding="utf-8")
               for path in (top / "README.md", *sorted(top.glob("resources/readme/REFERENCE.md")))]
    faults = [*check_drawing(readmes, linked),
              *check_table((top / "CONTRIBUTING.md").read_text(encoding="utf-8"), linked)]
    print("\n".join([*faults, f"{len(linked)} rooms, {len(faults)} faults"]))
    return 1 if faults or not linked else 0


sys.exit(main())
