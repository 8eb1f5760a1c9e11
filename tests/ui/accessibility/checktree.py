#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
# SPDX-License-Identifier: MIT
"""Looks at everything in the window and in its dialogs as a screen reader does, over AT-SPI.

  checktree.py PROGRAM

What takes the keyboard, can be pressed or is a picture must have a name, a progress bar a value, a
heading over a table a name, and the one that it is sorted by must say so; what is in the tables'
first rows must have a text where it shows something. Exits with 0 when that is so, else names each
place where it is not and exits with 1.
"""

import pathlib
import subprocess
import sys
import tempfile

from screenreader import (BUTTONS, DIALOGS, EDITS, LABELS, ROLE, STATE, TABLES, TREES, Missing, children,
                          find, find_window, press, wait_for)

# These stand for others, which have the name: a table's own parts, the line in a combo box, and
# what only holds others.
NAMELESS = {ROLE.FILLER, ROLE.PANEL, ROLE.SCROLL_PANE, ROLE.SCROLL_BAR, ROLE.SEPARATOR,
            ROLE.LAYERED_PANE, ROLE.TABLE_CELL, ROLE.STATUS_BAR, ROLE.VIEWPORT, ROLE.LIST_ITEM}
ALWAYS_NAMED = {ROLE.PUSH_BUTTON, ROLE.TOGGLE_BUTTON, ROLE.CHECK_BOX, ROLE.RADIO_BUTTON,
                ROLE.COMBO_BOX, ROLE.ENTRY, ROLE.SPIN_BUTTON, ROLE.SLIDER, ROLE.PAGE_TAB,
                ROLE.MENU, ROLE.MENU_ITEM, ROLE.CHECK_MENU_ITEM, ROLE.RADIO_MENU_ITEM, ROLE.IMAGE,
                ROLE.ICON, ROLE.PROGRESS_BAR, ROLE.TABLE, ROLE.TREE, ROLE.TREE_TABLE, ROLE.LIST,
                ROLE.DIALOG, ROLE.ALERT, ROLE.FRAME, ROLE.TOOL_BAR, ROLE.PASSWORD_TEXT}
ROWS = 3  # of each table
PINNED = pathlib.Path(__file__).parents[2] / "data/pinned"
YESTERDAY = pathlib.Path(__file__).parents[3] / "packaging/screenshots/yesterday.py"
FIRST_HEADING = "No account was found on this computer"
VIEWS = {ROLE.MENU_ITEM, ROLE.CHECK_MENU_ITEM, ROLE.RADIO_MENU_ITEM}
OPENERS = {ROLE.MENU_ITEM, ROLE.CHECK_MENU_ITEM} | BUTTONS

faults = []


def states_of(accessible):
    return accessible.get_state_set()


def place(path):
    return " > ".join(path[-4:])


def has_name(accessible):
    if accessible.get_name():
        return True
    relations = accessible.get_relation_set()
    return any(relation.get_relation_type().value_nick == "labelled-by" for relation in relations)


def check_one(accessible, path):
    role = accessible.get_role()
    states = states_of(accessible)
    is_stop = states.contains(STATE.FOCUSABLE) and role not in NAMELESS
    if (role in ALWAYS_NAMED or is_stop) and not has_name(accessible):
        faults.append(f"no name: {accessible.get_role_name()} in {place(path)}")
    if role == ROLE.PROGRESS_BAR and accessible.get_value_iface() is None:
        faults.append(f"no value: {place(path)}")


def check_table(accessible, path):
    table = accessible.get_table_iface()
    if table is None:
        return
    for column in range(table.get_n_columns()):
        header = table.get_column_header(column)
        if header is not None and not header.get_name():
            faults.append(f"no name: heading {column} of {place(path)}")
    for row in range(min(ROWS, table.get_n_rows())):
        cells = [table.get_accessible_at(row, column) for column in range(table.get_n_columns())]
        if cells and not any(cell is not None and cell.get_name() for cell in cells):
            faults.append(f"no text: row {row} of {place(path)}")


def walk(accessible, path):
    """All that is in sight, but of tables and trees only what check_table() looks at."""
    for child in children(accessible):
        if child is None or not states_of(child).contains(STATE.VISIBLE):
            continue
        own = path + [f"{child.get_role_name()} \"{child.get_name()}\""]
        if states_of(child).contains(STATE.SHOWING):
            check_one(child, own)
        if child.get_role() in TABLES | TREES:
            check_table(child, own)
        elif child.get_role() != ROLE.MENU:  # their entries are checked when they are pressed
            walk(child, own)


def look_at(title, accessible):
    if not accessible.get_name():
        faults.append(f"no name: the window of {title}")
    walk(accessible, [title])


def open_dialog(window, entry, dialog_name, title):
    """Opens a dialog by an entry of a menu or a button, and looks at it."""
    application = window.get_parent()
    opener = wait_for(f"the entry {entry}", lambda: find(window, OPENERS, entry))
    press(opener)
    dialog = wait_for(f"the dialog {dialog_name}",
                      lambda: next((child for child in children(application)
                                    if (child.get_name() or "").startswith(dialog_name)), None)
                      or find(application, DIALOGS, dialog_name))
    look_at(title, dialog)
    return dialog


def close(dialog, application, *names):
    for name in names:
        button = find(dialog, BUTTONS, name)
        if button is not None:
            press(button)
            break
    wait_for("the end of a dialog", lambda: dialog not in list(children(application)))


def find_menu(window, beginning):
    for each in walk_all(window):
        is_menu = each.get_role() in {ROLE.MENU, ROLE.MENU_ITEM, ROLE.POPUP_MENU}
        if is_menu and (each.get_name() or "").startswith(beginning) and each.get_child_count():
            return each
    raise Missing(f"the menu {beginning}")


def check_sorted(window):
    """The heading that the table is sorted by says so."""
    images = find(window, TABLES, "Images")
    press(find(find_menu(window, "Sort"), {ROLE.MENU_ITEM}, "Created"))
    table = images.get_table_iface()

    def sorted_headings():
        return [name for column in range(table.get_n_columns())
                if "sorted" in (name := table.get_column_header(column).get_name())]
    wait_for("a heading that says it is sorted", sorted_headings)


def check_main(window):
    status = find(window, LABELS, "Status")
    wait_for("17 of 18 regions", lambda: "17 of 18 regions" in (status.get_description() or ""))
    images = find(window, TABLES, "Images").get_table_iface()
    images.add_row_selection(3)
    wait_for("details", lambda: find(window, BUTTONS, "Copy the image ID"))
    press(find(window, {ROLE.CHECK_MENU_ITEM, ROLE.MENU_ITEM}, "Activity"))
    look_at("main window", window)
    images.add_row_selection(4)  # two can be compared


def check_matrix(window):
    """Each cell of images by regions has a heading over it and one beside it."""
    entry = "Regions × Images"
    press(find(find_menu(window, "View"), VIEWS, entry))
    matrix = wait_for("images by regions", lambda: find(window, TABLES, "Images by regions"))
    table = matrix.get_table_iface()
    wait_for("rows of images by regions", lambda: table.get_n_rows() > ROWS)
    look_at("images by regions", window)
    titles = [table.get_column_header(column).get_name() for column in range(table.get_n_columns())]
    for wanted in ("Name, sorted ascending", "Architecture", "In regions", "Seoul",
                   "Shenzhen Finance, not read whole"):
        if not any(title.startswith(wanted) for title in titles):
            faults.append(f"no heading over images by regions says {wanted}: {titles}")
    for row in range(ROWS):
        if not table.get_row_description(row):
            faults.append(f"no heading beside row {row} of images by regions")
    press(find(find_menu(window, "View"), VIEWS, "Table"))


def check_changes(window):
    """What changed: since when, and that nothing is known of an earlier time."""
    view = find_menu(window, "View")
    press(wait_for("the entry Changes",
                   lambda: next((each for each in walk_all(view) if each.get_role() in VIEWS
                                 and each.get_name().startswith("Changes")), None)))
    wait_for("what changed", lambda: find(window, TABLES, "What changed"))
    wait_for("since when", lambda: find(window, BUTTONS, "Since: last time"))
    look_at("what changed", window)
    close(open_dialog(window, "Mute…", "Mute Changes", "muting"), window.get_parent(), "Cancel")
    press(find(find_menu(window, "View"), VIEWS, "Table"))


def make_memory(folder):
    """A memory of the demo cloud in which some images were otherwise yesterday."""
    memory = pathlib.Path(folder) / "memory.sqlite"
    remembering = subprocess.run([sys.argv[1], "changes", "--demo", "--memory", memory],
                                 stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    if remembering.returncode not in (0, 3):  # a region of the demo refuses
        raise Missing("a memory")
    subprocess.run([sys.executable, YESTERDAY, memory], check=True)
    return memory


def check_changed(window):
    """Rows of changes, each with its kind, place and difference in words, and what narrows them."""
    view = find_menu(window, "View")
    press(wait_for("the entry Changes with a number",
                   lambda: next((each for each in walk_all(view) if each.get_role() in VIEWS
                                 and each.get_name().startswith("Changes ")), None)))
    changes = wait_for("what changed", lambda: find(window, TABLES, "What changed"))
    table = changes.get_table_iface()
    wait_for("changes", lambda: table.get_n_rows() > ROWS)
    look_at("changes", window)
    for row in range(table.get_n_rows()):
        for column in range(table.get_n_columns()):
            if not table.get_accessible_at(row, column).get_name():
                faults.append(f"no text: row {row}, column {column} of changes")
    if " gone, " not in changes.get_description():
        faults.append("what changed does not say how much")
    for beginning in ("Gone ", "Rebuilt ", "New "):
        if not any(each.get_role() in {ROLE.CHECK_BOX, ROLE.TOGGLE_BUTTON}
                   and each.get_name().startswith(beginning) for each in walk_all(window)):
            faults.append(f"nothing narrows changes to {beginning}")
    refused = find(window, BUTTONS, "Shenzhen Finance not compared")
    if refused is None or "policy" not in refused.get_description():
        faults.append("nothing says why a region is not compared")


def check_pinned(window):
    """The verdicts on ids in files, each with its word, and what they come to."""
    dialog = wait_for("the dialog of pinned ids",
                      lambda: next((child for child in children(window.get_parent())
                                    if child.get_name() == "Pinned IDs"), None))
    table = wait_for("pinned ids", lambda: find(dialog, TABLES, "Pinned image ids"))
    wait_for("verdicts", lambda: table.get_table_iface().get_n_rows() > ROWS)
    rows = table.get_table_iface()
    rows.add_row_selection(0)
    look_at("pinned ids", dialog)
    for row in range(ROWS):
        for column in (0, 1, 3):
            if not rows.get_accessible_at(row, column).get_name():
                faults.append(f"no text: row {row}, column {column} of pinned ids")
    for name in ("The lines of the file around the id", "What is known of the selected id",
                 "What the check has found"):
        if find(dialog, LABELS | EDITS, name) is None:
            faults.append(f"no {name} beside pinned ids")


def check_where(window):
    """The answer is a label, and the description of the box that it was asked in."""
    dialog = open_dialog(window, "Why Is It Not Here…", "Why Is It Not Here", "where it is")
    edit = next(each for each in walk_all(dialog) if each.get_role() in EDITS)
    edit.get_editable_text_iface().set_text_contents("qqqqqq")
    wait_for("the answer in the description", lambda: "No loaded image" in edit.get_description())
    close(dialog, window.get_parent(), "Close")


def check_settings(window):
    application = window.get_parent()
    dialog = open_dialog(window, "Settings…", "Settings", "settings")
    tabs = [child for child in walk_all(dialog) if child.get_role() == ROLE.PAGE_TAB]
    for tab in tabs:
        press(tab)
        look_at(f"settings, {tab.get_name()}", dialog)
    close(dialog, application, "Close", "OK")


def walk_all(accessible):
    for child in children(accessible):
        yield child
        if child.get_role() not in TABLES | TREES:
            yield from walk_all(child)


# What opens it, what its title begins with, and what closes it.
DIALOGS_OF_THE_WINDOW = [
    ("Compare…", "Compare", ("Close",)),
    ("Export…", "Export Images", ("Cancel",)),
    ("Add a region by its ID", "Add Region", ("Cancel",)),
    ("Save This Search…", "Save Search", ("Cancel",)),
    ("Manage Saved Searches…", "Saved Searches", ("Close",)),
    ("New Account…", "New Account", ("Cancel",)),
    ("Keyboard Shortcuts", "Help", ("Close",)),
    ("About CVM Image Browser", "About", ("OK",)),
]


def check_demo(window):
    check_main(window)
    check_sorted(window)
    check_matrix(window)
    check_changes(window)
    check_where(window)
    for entry, name, buttons in DIALOGS_OF_THE_WINDOW:
        close(open_dialog(window, entry, name, name), window.get_parent(), *buttons)
    check_settings(window)
    open_dialog(window, "Command Palette…", "Command Palette", "Command Palette")


def check_first_start(window):
    wait_for("what stands there at first", lambda: find(window, LABELS, FIRST_HEADING))
    look_at("first start", window)


def run(arguments, check):
    program = subprocess.Popen([sys.argv[1], *arguments])
    try:
        check(wait_for("window CVM Image Browser", lambda: find_window(program)))
    except Missing as missing:
        faults.append(f"A screen reader does not find: {missing}")
    finally:
        program.terminate()
        program.wait()


def main():
    run(["--demo"], check_demo)
    with tempfile.TemporaryDirectory() as folder:
        run(["--demo", "--memory", str(make_memory(folder))], check_changed)
    run(["--demo", "--check-pinned", str(PINNED)], check_pinned)
    run([], check_first_start)
    for fault in sorted(set(faults)):
        print(fault, file=sys.stderr)
    return 1 if faults else 0


sys.exit(main())
