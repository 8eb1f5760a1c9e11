# SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
# SPDX-License-Identifier: MIT
"""What a screen reader does, over AT-SPI: looks for things by role and name, presses them, hears."""

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


def say_once(part):
    wait_for(f'"{part}" to be said', lambda: any(part in text for text in said))
    if len([text for text in said if part in text]) > 1:
        raise Missing(f'"{part}" said once: {said}')


def listen():
    listener = Atspi.EventListener.new(hear)
    listener.register("object:state-changed:showing")
    listener.register("object:property-change:accessible-description")
    return listener
