#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The harness itself, on a program of three fields: what it claims to do, it must do."""

from journey import Journey
from person import Lost


def fields(journey, tap, person):
    """Keys reach the fields, and the bus tells what stands in them."""
    person.start(journey.build / "tests" / "ui" / "probe")
    tap.check("the window has a name", "Probe" in person.frame().get_name())

    person.answer("Name", "Ask first, then listen")
    entry = person.find(name="Name", role="text")
    tap.check("typed text stands in the entry",
              person.text(entry) == "Ask first, then listen", person.text(entry))

    person.answer("Notes", "Grüße – 5 € für 山田", "Tab")
    tap.check("text beyond the keymap is put in through the bus",
              person.text(person.find(name="Notes")) == "Grüße – 5 € für 山田",
              person.text(person.find(name="Notes")))
    tap.check("an input is counted for each answer", person.inputs == 2, person.inputs)

    person.go_to(name="Write", role="push button")
    person.key("Return")
    file = person.screen.home / "data" / "probe.txt"
    person.wait_until("the file is written", file.exists)
    tap.check("a key on a button writes the file",
              file.read_text() == "Ask first, then listen|Grüße – 5 € für 山田", file.read_text())
    picture = person.picture("fields")
    tap.check("a picture of the screen is kept", picture.stat().st_size > 2000)


def tabs(journey, tap, person):
    """Hidden pages are passed over, and what is missing is an error with the tree in it."""
    person.start(journey.build / "tests" / "ui" / "probe")
    tap.check("a page behind is not seen", not person.sees(name="Nothing here"))
    person.press(person.find(role="page tab", name="Other"))
    person.find(name="Nothing here")
    tap.check("after the tab is pressed it is", True)
    tap.check("the page before is gone", not person.sees(name="Write"))
    try:
        person.find(name="A field that is not there", patience=0.2)
        tap.check("what is missing is an error", False)
    except Lost as error:
        tap.check("what is missing is an error", "Nothing here" in str(error), error)


def ends(journey, tap, person):
    """A program that is killed is noticed and can be started again."""
    person.start(journey.build / "tests" / "ui" / "probe")
    person.kill9()
    tap.check("after SIGKILL it has ended", person.has_ended())
    try:
        person.find(name="Write", patience=5)
        tap.check("looking for a widget of a dead program is an error", False)
    except Lost as error:
        tap.check("looking for a widget of a dead program is an error",
                  "ended with -9" in str(error), error)
    person.restart()
    tap.check("started again, it is there", person.sees(name="Write"))


Journey("harness").run(fields, tabs, ends, size=(800, 600))
