#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Once around the window with Tab alone, on a filled brief of each moment: nothing is left out,
nothing holds the focus, it goes in reading order, and one sees and hears where it is."""

import re

from groundwork import Preparer
from journey import Journey

LIMIT = 260  # steps, more than any form has


def place_of(person, node):
    """Where it is drawn in the window: left, top, width, height."""
    box = person.atspi.Component.get_extents(node, person.atspi.CoordType.WINDOW)
    return box.x, box.y, box.width, box.height


def is_nameless(node):
    name = (node.get_name() or "").strip()
    return not name or re.match(r"(Gtk|Gw)[A-Z]", name) or name.startswith("_")


def words(node):
    return f"{node.get_role_name()} “{node.get_name()}”"


def out_of_order(person, steps):
    """Where the focus jumps back in the tree, which is in reading order, but for the step from the end
    of the window to its beginning."""
    order = {node.path: index for index, node in enumerate(person.walk(showing=False))}
    known = [node for node in steps if node.path in order]
    first = min((order[node.path] for node in known), default=0)
    return [f"{words(before)} → {words(after)}" for before, after in zip(known, known[1:])
            if first < order[after.path] < order[before.path]]


def out_of_sight(person, node):
    left, top, width, height = place_of(person, node)
    wide, high = person.screen.size
    return (width <= 0 or height <= 0 or left + width <= 0 or left >= wide
            or top + height <= 0 or top >= high)


def walk_around(person, tap, moment):
    hidden = []
    person.key("F6")
    steps, last = around(person, hidden)
    tap.check(f"{moment}: the circle closes", last and last.path == steps[0].path,
              f"after {len(steps)} steps {words(steps[-1])} goes back to {words(last)}"
              if last else "nothing has the focus")
    tap.none(f"{moment}: nothing without a name", (words(n) for n in steps if is_nameless(n)))
    tap.none(f"{moment}: the focus is always in sight", hidden)
    tap.none(f"{moment}: in reading order", out_of_order(person, steps))
    return steps


def go_on(person, node):
    """A text that can be selected takes a step of its own, of which GTK 4.8 does not tell the bus."""
    for _ in range(3):
        person.key("Tab")
        person.wait_for_other_focus(node)
        now = person.focused()
        if now and now.path != node.path:
            return


def around(person, hidden):
    """Each place that Tab comes to, until it has been there before; that place last."""
    steps, seen = [], set()
    for _ in range(LIMIT):
        node = person.focused()
        if node is None or node.path in seen:
            return steps, node
        if out_of_sight(person, node):
            hidden.append(words(node))
        seen.add(node.path)
        steps.append(node)
        go_on(person, node)
    return steps, None


def with_tab_alone(journey, tap, person):
    """Tab goes once around the whole window."""
    samples = journey.samples(person.screen.home / "briefs")
    person.open_window(journey, *samples.values())
    for moment, path in samples.items():
        title = re.search(r"<title>(.*)</title>", path.read_text(encoding="utf-8")).group(1)
        person.go_to_tab(moment)
        person.wait_until(f"{moment} shows “{title}”", lambda: title in person.frame().get_name())
        steps = walk_around(person, tap, moment)
        reached = {node.path for node in steps}
        left_out = [words(node) for node in person.walk()
                    if node.get_role_name() in ("push button", "toggle button", "entry", "text",
                                                "check box", "combo box")
                    and person.is_now(node, "focusable") and person.is_now(node, "sensitive")
                    and person.has_room(node) and node.path not in reached
                    and node.get_name() not in ("Minimize", "Maximize", "Close")
                    and not any(inner.path in reached for inner in person.walk(node))]
        tap.none(f"{moment}: nothing is left out", left_out)


Journey("keys", Preparer).run(with_tab_alone)
