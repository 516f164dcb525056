#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Searching over all briefs and the library, and going to what was found."""

from groundwork import Preparer
from journey import Journey

SEARCH = "Search briefs and library"


def open_search(journey, person):
    """Over the samples, with the brief of the first moment open."""
    samples = journey.samples(person.screen.home / "briefs")
    person.open_window(journey, samples["prioritization"])
    person.find(name="Title", role="text")
    person.key("ctrl+f")
    person.wait_until("the search has the keyboard",
                      lambda: person.focused().get_name() == SEARCH)
    return samples


def look(journey, tap, person):
    """Ctrl+F finds words in any brief and in the library, and says when there are none."""
    open_search(journey, person)
    person.type("xylophone")
    person.wait_until("it is said that nothing is found", lambda: person.sees(name="contains"))
    tap.check("what is not there is said so, in the words that were typed",
              "No brief and nothing kept contains “xylophone”." in person.everything())

    person.key("ctrl+f")
    person.type("payroll")
    person.wait_until("the words are found", lambda: person.sees(name=" found"))
    person.reads("What Nordkette can count on", "Payroll manager of Nordkette")
    tap.check("hits are grouped by brief, each with its section", True)
    tap.check("Ctrl+F again selects what was typed, to be typed over",
              "xylophone" not in person.everything())
    person.picture("found")

    person.key("Escape")
    person.wait_until("the brief is back", lambda: person.sees(name="Title", role="text"))
    tap.check("Escape leads back to the brief",
              person.answer_of("Title").startswith("Payroll export"))

    person.key("ctrl+f")
    person.type("xylophone")
    person.wait_until("it is said again", lambda: person.sees(name="contains"))
    person.key("Tab", "Tab")
    person.wait_until("what one would do next has the keyboard",
                      lambda: person.focused().get_name() == "New brief with these words")
    person.key("Return")
    person.wait_until("a new brief is in front",
                      lambda: person.frame().get_name() == "xylophone")
    tap.check("words that nothing contains begin a brief", person.answer_of("Title") == "xylophone")


def go(journey, tap, person):
    """Enter opens another moment's brief at the row that was found."""
    open_search(journey, person)
    person.type("within three days of month end")
    person.wait_until("it is found", lambda: person.sees(name=" found"))
    person.key("Return")
    person.wait_until("a field with the words has the keyboard",
                      lambda: person.focused() and person.focused().get_text_iface()
                      and "three days of month end" in person.text(person.focused()))
    tap.check("its brief is in front, in its own tab",
              person.frame().get_name() == "What Nordkette can count on"
              and not person.sees(name=SEARCH), person.frame().get_name())

    person.key("ctrl+f")
    person.wait_until("the search has the keyboard again",
                      lambda: person.focused().get_name() == SEARCH)
    person.wait_until("it is found again", lambda: person.sees(name=" found"))
    person.key("Down")
    person.wait_until("a hit has the keyboard",
                      lambda: person.focused().get_role_name() == "list item")
    tap.check("a hit says its section and its text",
              person.focused().get_name().startswith("Facts: "), person.focused().get_name())


Journey("search", Preparer).run(look, go)
