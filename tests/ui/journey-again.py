#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Coming back: the brief, the tab and the row that one left."""

import time

from groundwork import Preparer
from journey import Journey


def resting_place(person, name):
    """How high the row stands, once nothing moves."""
    def height():
        row = person.find(role="list item", name=name)
        return person.atspi.Component.get_extents(row, person.atspi.CoordType.WINDOW).y
    before = height()
    time.sleep(0.3)
    return before if height() == before else None


def last_place(journey, tap, person):
    """The next start shows the brief that was left, with the keyboard on the row it was on."""
    samples = journey.samples(person.screen.home / "briefs")
    person.open_window(journey, samples["scope"])
    person.find(name="Title", role="text")
    row = person.go_to(role="list item", name="Engineering lead")
    left = row.get_name()
    # A little further down than the keyboard alone would bring it.
    person.screen.ask("xdotool", "mousemove", "600", "500", "click", "--repeat", "3", "5")
    place = person.wait_until("the form has rested", lambda: resting_place(person, left))
    person.picture("left")
    person.key("ctrl+q")
    person.wait_until("the program has ended", person.has_ended)

    person.start(journey.build / "src" / "app" / "groundwork")
    person.wait_until("the row has the keyboard again",
                      lambda: person.focused() and person.focused().get_name() == left)
    person.wait_until("it stands where it stood",
                      lambda: resting_place(person, left) == place)
    person.picture("again")
    tap.check("in the brief that was left", "six shops" in person.frame().get_name().lower(),
              person.frame().get_name())


Journey("again", Preparer).run(last_place)
