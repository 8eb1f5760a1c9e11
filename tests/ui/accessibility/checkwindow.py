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
STATE = Atspi.StateType
TABLES = {ROLE.TABLE, ROLE.TREE_TABLE}
TREES = {ROLE.TREE, ROLE.TREE_TABLE}
CHECK_BOXES = {ROLE.CHECK_BOX}
EDITS = {ROLE.TEXT, ROLE.ENTRY}
BUTTONS = {ROLE.PUSH_BUTTON}
LABELS = {ROLE.LABEL}
DIALOGS = {ROLE.DIALOG}
VALUES = {ROLE.CHECK_BOX, ROLE.TOGGLE_BUTTON, ROLE.PUSH_BUTTON}

# What a reader says wherever the keyboard is, and where it is, as Orca 43 does: notifications that
# come into sight, and what becomes of the description of the widget that has the keyboard.
said = []
described = []


def hear(event):
    try:
        if event.type.startswith("object:state-changed:showing"):
            if event.detail1 and event.source.get_role() == ROLE.NOTIFICATION:
                said.append(event.source.get_name())
        elif event.source.get_state_set().contains(STATE.FOCUSED):
            described.append(event.source.get_description())
    except GLib.Error:
        pass  # it is gone already

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
        pause = time.monotonic() + 0.2
        while time.monotonic() < pause:
            GLib.MainContext.default().iteration(False)
            time.sleep(0.01)
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


def descendants(accessible, seen=None):
    """All but the cells of tables and trees. One that is met twice is a loop."""
    seen = [] if seen is None else seen
    for child in children(accessible):
        if child in seen:
            raise Missing(f'the end of a loop at "{child.get_name()}"')
        seen.append(child)
        yield child
        if child.get_role() not in TABLES | TREES:
            yield from descendants(child, seen)


def press(accessible):
    action = accessible.get_action_iface()
    names = [action.get_action_name(index) for index in range(action.get_n_actions())]
    wanted = [name for name in ("Press", "Toggle", "SetFocus") if name in names][0]
    if not action.do_action(names.index(wanted)):
        raise Missing(f"a {wanted} of {accessible.get_name()} that works")


def activate(window):
    """Without a window manager a click does it, wherever it goes."""
    place = find(window, LABELS, "Status").get_component_iface().get_extents(Atspi.CoordType.SCREEN)
    Atspi.generate_mouse_event(place.x + 2, place.y + 2, "b1c")
    wait_for("the window to be active",
             lambda: window.get_state_set().contains(STATE.ACTIVE))


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



def check_search(window):
    """Without the public images there are fewer; that it loads, what came and what failed is said."""
    status = find(window, LABELS, "Status")
    before = status.get_description()
    said.clear()
    press(find(window, CHECK_BOXES, "Public"))
    press(find(window, BUTTONS, "Search 18 regions for images with type Private, Shared"))
    wait_for("another status after Search",
             lambda: "17 of 18 regions" in status.get_description()
             and status.get_description() != before)
    for part in ("Loading 18 regions…", "17 of 18 regions", "could not be read:"):
        say_once(part)


def say_once(part):
    wait_for(f'"{part}" to be said', lambda: any(part in text for text in said))
    if len([text for text in said if part in text]) > 1:
        raise Missing(f'"{part}" said once: {said}')


def check_details(window):
    """A row that is selected from outside fills the details."""
    images = find(window, TABLES, "Images").get_table_iface()
    images.add_row_selection(3)
    row = [images.get_accessible_at(3, column).get_name()
           for column in range(images.get_n_columns())]
    identity = [text for text in row if text.startswith("img-")][0]
    wait_for("details of the row that was selected",
             lambda: any(child.get_name() == identity for child in descendants(window)))
    said.clear()
    press(find(window, BUTTONS, "Copy the image ID"))
    say_once("Image ID copied")


def check_finding(window):
    """What the box finds is told by its description, and that nothing is left is said."""
    activate(window)
    edit = find(window, EDITS, "Find in results")
    edit.get_component_iface().grab_focus()
    wait_for("the keyboard in the find box",
             lambda: edit.get_state_set().contains(STATE.FOCUSED))
    said.clear()
    described.clear()
    edit.get_editable_text_iface().set_text_contents("web")
    wait_for("the count in the description",
             lambda: any(text.endswith(" loaded") for text in described))
    edit.get_editable_text_iface().set_text_contents("qqqqqq")
    say_once("Nothing found in the loaded rows.")
    edit.get_editable_text_iface().set_text_contents("")
    wait_for("rows again", lambda: find(window, TABLES, "Images"))


def check_facets(window):
    """Values have a name in words, and what they leave is said."""
    values = [each for each in descendants(window) if each.get_name().endswith(" images")
              and each.get_role() in VALUES]
    if len(values) < 3:
        raise Missing("values of facets")
    for value in values:
        if "<" in value.get_name() + value.get_description():
            raise Missing(f"a facet without markup: {value.get_description()}")
    said.clear()
    press(values[0])
    say_once(" loaded")
    press(find(window, BUTTONS, "Show all"))


def check_palette(window):
    """The palette is a dialog, which has the keyboard, and tells what Enter would do."""
    press(find(window, {ROLE.MENU_ITEM}, "Command Palette…"))
    application = window.get_parent()
    palette = wait_for("the palette as a dialog", lambda: find(
        application, DIALOGS, "Command Palette"))
    edit = find(palette, EDITS, "Command")
    wait_for("the keyboard in the palette",
             lambda: edit.get_state_set().contains(STATE.FOCUSED))
    described.clear()
    edit.get_editable_text_iface().set_text_contents("refresh")
    wait_for("the match in the description",
             lambda: any(text.startswith("Query: Refresh") for text in described))
    if len(described) != 1:
        raise Missing(f"one description for each text: {described}")


def check_export(window):
    """How an export ends is said."""
    application = window.get_parent()
    press(find(window, BUTTONS, "Export…"))
    dialog = wait_for("the export dialog", lambda: find(application, DIALOGS, "Export Images"))
    press(find(dialog, BUTTONS, "Export…"))
    save = wait_for("Save of the file dialog", lambda: find(application, BUTTONS, "Save"))
    said.clear()
    press(save)
    say_once("Exported ")


def listen():
    listener = Atspi.EventListener.new(hear)
    listener.register("object:state-changed:showing")
    listener.register("object:property-change:accessible-description")
    return listener


def main():
    listener = listen()
    program = subprocess.Popen([sys.argv[1], "--demo"])
    try:
        window = wait_for("window CVM Image Browser", lambda: find_window(program))
        check(window)
        check_search(window)
        check_details(window)
        check_finding(window)
        check_facets(window)
        check_export(window)
        check_palette(window)
    except Missing as missing:
        print(f"A screen reader does not find: {missing}", file=sys.stderr)
        return 1
    finally:
        program.terminate()
        program.wait()
    return 0


sys.exit(main())
