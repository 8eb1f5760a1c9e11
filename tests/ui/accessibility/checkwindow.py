#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
# SPDX-License-Identifier: MIT
"""Starts the program with its demo cloud and uses it as a screen reader does, over AT-SPI.

  checkwindow.py PROGRAM

Exits with 0 when all that has to be found is found, and Search can be pressed; else says what is
missing and exits with 1.
"""

import subprocess
import sys
import time
import warnings

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

# Of two names of the same function, the bindings call both deprecated.
warnings.simplefilter("ignore", DeprecationWarning)

LONGEST_WAIT = 60  # s

# Else a busy program counts for one that is not there: it has less than a second for each answer.
Atspi.set_timeout(LONGEST_WAIT * 1000, LONGEST_WAIT * 1000)

ROLE = Atspi.Role
TABLES = {ROLE.TABLE, ROLE.TREE_TABLE}
TREES = {ROLE.TREE, ROLE.TREE_TABLE}
CHECK_BOXES = {ROLE.CHECK_BOX}
EDITS = {ROLE.TEXT, ROLE.ENTRY}
BUTTONS = {ROLE.PUSH_BUTTON}
LABELS = {ROLE.LABEL}

EXPECTED = [
    *(("table", TABLES, name) for name in ("Images",)),
    *(("tree", TREES, name) for name in ("Regions",)),
    *(("check box", CHECK_BOXES, name) for name in ("Public", "Private", "Shared")),
    *(("edit", EDITS, name) for name in ("Image name", "Platform", "Tag",
                                         "Image IDs", "Instance type")),
    *(("button", BUTTONS, name) for name in ("Search 18 regions for all images", "Stop", "Load all", "Export…")),
    *(("label", LABELS, name) for name in ("Status",)),
]


class Missing(Exception):
    """Something that a screen reader would look for is not there."""


def wait_for(what, condition):
    """The first true answer of the condition; what goes away while it is looked at is not there."""
    deadline = time.monotonic() + LONGEST_WAIT
    while time.monotonic() < deadline:
        try:
            found = condition()
        except GLib.Error:
            found = None
        if found:
            return found
        time.sleep(0.2)
    raise Missing(what)


def children(accessible):
    for index in range(accessible.get_child_count()):
        child = accessible.get_child_at_index(index)
        if child is not None:
            yield child


def find(accessible, roles, name):
    """Searches depth first, but not among the cells of tables and trees."""
    for child in children(accessible):
        role = child.get_role()
        if role in roles and child.get_name() == name:
            return child
        if role not in TABLES | TREES:
            found = find(child, roles, name)
            if found:
                return found
    return None


def find_window(program):
    if program.poll() is not None:
        raise Missing(f"the program, which ended with {program.returncode}")
    for application in children(Atspi.get_desktop(0)):
        if application.get_process_id() != program.pid:
            continue
        for window in children(application):
            if "CVM Image Browser" in (window.get_name() or ""):
                return window
    return None


def press(accessible):
    action = accessible.get_action_iface()
    names = [action.get_action_name(index) for index in range(action.get_n_actions())]
    wanted = [name for name in ("Press", "Toggle", "SetFocus") if name in names][0]
    if not action.do_action(names.index(wanted)):
        raise Missing(f"a {wanted} of {accessible.get_name()} that works")


def check(window):
    for kind, roles, name in EXPECTED:
        wait_for(f'{kind} "{name}"', lambda: find(window, roles, name))

    status = find(window, LABELS, "Status")
    wait_for("17 of 18 regions in the status",
             lambda: "17 of 18 regions" in (status.get_description() or ""))
    images = find(window, TABLES, "Images").get_table_iface()
    wait_for("rows in the table", lambda: images.get_n_rows() > 0)
    wait_for("text in a cell", lambda: images.get_accessible_at(0, 1).get_name())
    wait_for("regions in the tree",
             lambda: find(window, TREES, "Regions").get_child_count() > 0)

    # Without the public images there are fewer.
    before = status.get_description()
    press(find(window, CHECK_BOXES, "Public"))
    press(find(window, BUTTONS, "Search 18 regions for images with type Private, Shared"))
    wait_for("another status after Search",
             lambda: "17 of 18 regions" in status.get_description()
             and status.get_description() != before)


def main():
    program = subprocess.Popen([sys.argv[1], "--demo"])
    try:
        check(wait_for("window CVM Image Browser", lambda: find_window(program)))
    except Missing as missing:
        print(f"A screen reader does not find: {missing}", file=sys.stderr)
        return 1
    finally:
        program.terminate()
        program.wait()
    return 0


sys.exit(main())
