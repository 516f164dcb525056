#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Coming back: the brief, the tab and the row that one left."""

from groundwork import Preparer
from journey import Journey


def last_place(journey, tap, person):
    """The next start shows the brief that was left, with the keyboard on the row it was on."""
    samples = journey.samples(person.screen.home / "briefs")
    person.open_window(journey, samples["scope"])
    person.find(name="Title", role="text")
    row = person.go_to(role="list item", name="Engineering lead")
    left = row.get_name()
    person.key("ctrl+q")
    person.wait_until("the program has ended", person.has_ended)

    person.start(journey.build / "src" / "app" / "groundwork")
    person.wait_until("the row has the keyboard again",
                      lambda: person.focused() and person.focused().get_name() == left)
    tap.check("in the brief that was left", "six shops" in person.frame().get_name().lower(),
              person.frame().get_name())


Journey("again", Preparer).run(last_place)
