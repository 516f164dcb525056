#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The four moments of one initiative, and how a meeting went that is over."""

from groundwork import Preparer
from journey import Journey

OVER = """<?xml version="1.0" encoding="UTF-8"?>
<brief xmlns="urn:groundwork:1" format="1" id="b-over" moment="scope">
  <title>Six shops by Friday</title>
  <initiative>Payrol export</initiative>
  <meeting start="2025-12-03T14:00+01:00" place="Room 4"/>
  <scope/>
</brief>
"""


def open_over(person):
    folder = person.screen.home / "briefs"
    folder.mkdir(exist_ok=True)
    path = folder / "six-shops.brief"
    path.write_text(OVER, encoding="utf-8")
    return path


def side_by_side(journey, tap, person):
    """The line below the meeting shows the briefs of all four moments, and what contradicts leads to its row."""
    samples = journey.samples(person.screen.home / "briefs")
    person.open_window(journey, samples["prioritization"])
    person.find(name="Title", role="text")
    person.go_to(role="push button", name="Part of “Payroll export”, 5 meetings")
    person.key("Return")
    person.wait_until("the name of the initiative has the keyboard",
                      lambda: person.focused() and person.focused().get_name() == "Initiative")
    for title in ("Hours in payroll for six shops by 26 February", "What Nordkette can count on",
                  "A payroll engineer for retail"):
        person.find(role="push button", name=title)
    tap.check("all four moments stand side by side", True)
    seen = person.everything()
    tap.check("what contradicts is said", "What contradicts" in seen and "Tobias" in seen, seen)
    person.picture("initiative")
    person.go_to(role="push button", name="A payroll engineer for retail")
    person.key("Return")
    person.wait_until("that brief is in front",
                      lambda: person.frame().get_name() == "A payroll engineer for retail")
    tap.check("Enter opens a brief of it", True)


def nearly_equal(journey, tap, person):
    """A name that differs by a letter is asked about, and Same makes it one."""
    journey.samples(person.screen.home / "briefs")
    path = open_over(person)
    person.open_window(journey, path)
    person.find(name="How did it go?")
    person.key("ctrl+i")
    person.find(name="Is this the same as “Payroll export”?")
    tap.check("alone so far", person.sees(name="Only this meeting so far."))
    person.picture("close")
    person.go_to(role="push button", name="Same")
    person.key("Return")
    person.wait_for_words(path, "<initiative>Payroll export</initiative>")
    person.find(role="push button", name="What Nordkette can count on")
    tap.check("the others stand beside it", True)
    person.key("ctrl+z")
    person.wait_for_words(path, "<initiative>Payrol export</initiative>")
    person.wait_until("the name that is shown is taken back",
                      lambda: person.text(person.find(role="text", name="Initiative")) == "Payrol export")
    tap.check("undo takes it back from here, too", True)


def how_did_it_go(journey, tap, person):
    """A meeting that is over asks how it went, and each answer is written down."""
    path = open_over(person)
    person.open_window(journey, path)
    person.find(name="How did it go?")
    person.picture("asked")
    person.go_to(role="push button", name="Nothing agreed")
    person.key("Return")
    person.wait_for_words(path, 'ending="none"')
    tap.check("nothing agreed is written", True)
    person.key("ctrl+z")
    person.wait_until("it is taken back", lambda: "ending" not in path.read_text(encoding="utf-8"))

    person.find(role="push button", name="It did not take place")
    person.go_to(role="push button", name="It did not take place")
    person.key("Return")
    person.wait_until("the day is gone", lambda: "start=" not in path.read_text(encoding="utf-8"))
    tap.check("the place stays", 'place="Room 4"' in path.read_text(encoding="utf-8"))
    person.key("ctrl+z")
    person.wait_for_words(path, 'start="2025-12-03')
    # The section at the end of the form offers the same; this is the question's own answer.
    person.go_to(role="push button", name="Nothing agreed")
    person.go_to(role="push button", name="Write the result", forward="shift+Tab", limit=3)
    person.key("Return")
    person.wait_for_words(path, 'ending="agreed"')
    person.type("Six shops get a file")
    person.wait_for_words(path, "<statement>Six shops get a file</statement>")
    tap.check("the result is written where the keyboard went", True)
    journey.validate(tap, path)


Journey("initiative", Preparer).run(side_by_side, nearly_equal, how_did_it_go)
