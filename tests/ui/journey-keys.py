#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Once around the window with Tab alone, on a filled brief of each moment: nothing is left out,
nothing holds the focus, it goes in reading order, and one sees and hears where it is."""

import re
import time

from groundwork import TABS, Preparer
from journey import Journey

LIMIT = 260  # steps, more than any form has


def place_of(person, node):
    """Where it is drawn in the window: left, top, width, height."""
    box = person.atspi.Component.get_extents(node, person.atspi.CoordType.WINDOW)
    return box.x, box.y, box.width, box.height


class Step:
    """Where the focus was; what it was in may be gone later, as the fields of a row that was left."""

    def __init__(self, node):
        self.path = node.path
        self.name = (node.get_name() or "").strip()
        self.words = f"{node.get_role_name()} “{node.get_name()}”"

    def is_nameless(self):
        return not self.name or re.match(r"(Gtk|Gw)[A-Z]", self.name) or self.name.startswith("_")


def out_of_order(person, steps):
    """Where the focus jumps back in the tree, which is in reading order, but for the step from the end
    of the window to its beginning."""
    order = {node.path: index for index, node in enumerate(person.walk(showing=False))}
    known = [step for step in steps if step.path in order]
    first = min((order[step.path] for step in known), default=0)
    return [f"{before.words} → {after.words}" for before, after in zip(known, known[1:])
            if first < order[after.path] < order[before.path]]


def out_of_sight(person, node):
    left, top, width, height = place_of(person, node)
    wide, high = person.screen.size
    return (width <= 0 or height <= 0 or left + width <= 0 or left >= wide
            or top + height <= 0 or top >= high)


def stays_out_of_sight(person, node, patience=1.0):
    """What was just made is scrolled to with the next frame."""
    end = time.monotonic() + patience
    while out_of_sight(person, node):
        if time.monotonic() > end:
            return True
        time.sleep(0.05)
    return False


def walk_around(person, tap, moment):
    hidden = []
    person.key("F6")
    steps, last = around(person, hidden)
    tap.check(f"{moment}: the circle closes", last and last.words == steps[0].words,
              f"after {len(steps)} steps {steps[-1].words} goes back to {last.words}"
              if last else "nothing has the focus")
    tap.none(f"{moment}: nothing without a name", (s.words for s in steps if s.is_nameless()))
    tap.none(f"{moment}: the focus is always in sight", hidden)
    tap.none(f"{moment}: in reading order", out_of_order(person, steps))
    return steps


def go_on(person, node, key):
    """A text that can be selected takes a step of its own, of which GTK 4.8 does not tell the bus."""
    for _ in range(3):
        person.key(key)
        person.wait_for_other_focus(node)
        now = person.focused()
        if now and now.path != node.path:
            return


def around(person, hidden, key="Tab"):
    """Each place that the key comes to, until it has been there before; that place last."""
    steps, seen = [], set()
    for _ in range(LIMIT):
        node = person.focused()
        step = node and Step(node)
        if step is None or step.path in seen:
            return steps, step
        if stays_out_of_sight(person, node):
            hidden.append(step.words)
        seen.add(step.path)
        steps.append(step)
        go_on(person, node, key)
    return steps, None


def with_tab_alone(moment):
    """The walk of one moment; all of them in one would take too long."""
    def walk(journey, tap, person):
        samples = journey.samples(person.screen.home / "briefs")
        person.open_window(journey, samples[moment])
        person.find(name="Title", role="text")
        person.go_to_tab(moment)
        steps = walk_around(person, tap, moment)
        reached = {step.path for step in steps}
        left_out = [Step(node).words for node in person.walk()
                    if node.get_role_name() in ("push button", "toggle button", "entry", "text",
                                                "check box", "combo box")
                    and person.is_now(node, "focusable") and person.is_now(node, "sensitive")
                    and person.has_room(node) and node.path not in reached
                    and node.get_name() not in ("Minimize", "Maximize", "Close")
                    and not any(inner.path in reached for inner in person.walk(node))]
        tap.none(f"{moment}: nothing is left out", left_out)

    walk.__doc__ = f"Tab goes once around {moment}."
    walk.__name__ = moment
    return walk


def and_back(journey, tap, person):
    """Shift+Tab goes the same way back."""
    samples = journey.samples(person.screen.home / "briefs")
    person.open_window(journey, samples["resources"])
    person.find(name="Title", role="text")
    person.key("F6")
    steps, _ = around(person, [])
    back, last = around(person, [], "shift+Tab")
    there, here = ([step.words for step in way] for way in ([steps[0]] + steps[:0:-1], back))
    other = [f"{one} instead of {two}" for one, two in zip(here, there) if one != two]
    tap.none("back the same way", other[:3])
    tap.check("and all of it", len(here) == len(there) and last is not None,
              f"{len(here)} of {len(there)}")


Journey("keys", Preparer).run(*map(with_tab_alone, TABS), and_back)
