#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""One sees where the focus is: whatever Tab comes to looks other with it than without, in light, dark
and high contrast."""

import time

from groundwork import Preparer
from journey import Journey
from pixels import Picture, contrast

LIMIT = 75     # steps; by then all kinds of control were met
AROUND = 20    # pixels: the bus knows the content of a widget, not its padding and ring
PAUSE = 0.1    # until the next frame is drawn
CONTRAST = 3   # between the two looks of a pixel (WCAG 2.2, 2.4.13)
PIXELS = 12    # so many at least; the cursor in a text has about twenty


def box_of(person, node):
    box = person.atspi.Component.get_extents(node, person.atspi.CoordType.WINDOW)
    return box.x - AROUND, box.y - AROUND, box.width + 2 * AROUND, box.height + 2 * AROUND


def box_still(person, node):
    """None when it is gone, as the fields of a row are once one has left it."""
    try:
        return box_of(person, node)
    except Exception:
        return None


def count_other(before, at, after, then):
    """Pixels that clearly differ between the two, each at its own place."""
    n = 0
    for y in range(at[3]):
        for x in range(at[2]):
            here, there = (at[0] + x, at[1] + y), (then[0] + x, then[1] + y)
            if not (0 <= here[0] < before.width and 0 <= here[1] < before.height
                    and 0 <= there[0] < after.width and 0 <= there[1] < after.height):
                continue
            one, other = before.pixel(*here), after.pixel(*there)
            if one != other and contrast(one, other) >= CONTRAST:
                n += 1
                if n >= PIXELS:
                    return n
    return n


def walk(journey, tap, person):
    samples = journey.samples(person.screen.home / "briefs")
    person.open_window(journey, samples["scope"])
    person.find(name="Title", role="text")
    person.key("F6")
    unseen, kinds, seen = [], set(), set()
    before = at = node = None
    for _ in range(LIMIT):
        now = person.focused()
        time.sleep(PAUSE)
        picture = Picture(person.screen)
        then = node and box_still(person, node)
        # What is gone, or the page was scrolled away from, cannot be looked at again.
        if then and now.path != node.path and 0 <= then[1] + AROUND < picture.height - AROUND:
            kinds.add(role)
            n = count_other(before, at, picture, then)
            if n < PIXELS:
                unseen.append(f"{role} “{name}”: {n} pixels")
        if now.path in seen:
            break
        seen.add(now.path)
        node, before, at = now, picture, box_of(person, now)
        role, name = now.get_role_name(), now.get_name()
        person.key("Tab")
        person.wait_for_other_focus(node)
    tap.none("one sees the focus everywhere", unseen)
    tap.check("on all kinds of control",
              kinds >= {"push button", "page tab", "entry", "text", "list item", "check box", "image"}, kinds)


def light(journey, tap, person):
    """In light"""
    walk(journey, tap, person)


def dark(journey, tap, person):
    """In dark"""
    walk(journey, tap, person)


def high_contrast(journey, tap, person):
    """In high contrast"""
    walk(journey, tap, person)


dark.look = {"dark": True}
high_contrast.look = {"extra": {"GTK_THEME": "Default-hc"}}
Journey("focus", Preparer).run(light, dark, high_contrast)
