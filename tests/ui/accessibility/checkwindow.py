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

from screenreader import (BUTTONS, CHECK_BOXES, DIALOGS, EDITS, LABELS, ROLE, STATE, TABLES, TREES,
                          VALUES, Missing, activate, descendants, described, find, find_window,
                          listen, press, said, say_once, wait_for)

ENTRIES = {ROLE.MENU_ITEM, ROLE.CHECK_MENU_ITEM}
EXPECTED = [
    *(("table", TABLES, name) for name in ("Images",)),
    *(("tree", TREES, name) for name in ("Regions",)),
    *(("check box", CHECK_BOXES, name) for name in ("Public", "Private", "Shared")),
    *(("edit", EDITS, name) for name in ("Image name", "Platform", "Tag",
                                         "Image IDs", "Instance type")),
    *(("button", BUTTONS, name) for name in ("Search 18 regions for all images", "Stop", "Load all", "Export…")),
    *(("label", LABELS, name) for name in ("Status",)),
]


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
              and each.get_role() in VALUES and each.get_state_set().contains(STATE.SHOWING)]
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


def check_accounts(window):
    """The button of the accounts opens their menu, from which another one is chosen."""
    def button():
        return next((each for each in descendants(window)
                     if each.get_name().startswith("Account: ")), None)

    def entry():
        return next((each for each in descendants(window.get_parent())
                     if each.get_role() in ENTRIES and each.get_name().startswith("staging")
                     and each.get_state_set().contains(STATE.SHOWING)), None)
    press(wait_for("the button of the accounts", button))
    press(wait_for("the account staging in a menu", entry))
    wait_for("another account in use", lambda: button().get_name().startswith("Account: staging"))


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
        check_accounts(window)
        check_palette(window)
    except Missing as missing:
        print(f"A screen reader does not find: {missing}", file=sys.stderr)
        return 1
    finally:
        program.terminate()
        program.wait()
    return 0


sys.exit(main())
