#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Where somebody stumbled who used the program for the first time, by keys alone."""

from groundwork import Preparer
from journey import Journey


def name_of(node):
    return (node.get_name() or "") if node else ""


def wait_for_focus(person, name):
    person.wait_until(f"“{name}” has the keyboard", lambda: name_of(person.focused()) == name)


def start_own(journey, person):
    person.start(journey.build / "src" / "app" / "groundwork")
    wait_for_focus(person, "Start my own")
    person.key("Return")
    wait_for_focus(person, "Who is asking?")
    person.type("Lena Vogt, Head of Sales")
    person.key("Tab")
    person.type("We need one login for all by March")


def is_in_view(person, node):
    """Whether all of it lies within the window."""
    place = person.atspi.Component.get_extents(node, person.atspi.CoordType.WINDOW)
    frame = person.atspi.Component.get_extents(person.frame(), person.atspi.CoordType.WINDOW)
    return place.height > 0 and 0 <= place.y and place.y + place.height <= frame.height


def opens_what_is_seen(journey, tap, person):
    """What opens below the form comes into sight, and so does what Undo brings back."""
    start_own(journey, person)
    person.wait_until("the title leaves out how asking begins",
                      lambda: person.frame().get_name() == "One login for all by March for Lena Vogt")
    person.go_to(role="push button", name="facts", limit=20)
    person.key("Return")
    wait_for_focus(person, "Add fact")
    person.wait_until("the section is in sight", lambda: is_in_view(person, person.focused()))
    person.key("Return")
    person.wait_until("the finder waits",
                      lambda: name_of(person.focused()).startswith("Find what is kept"))
    person.type("They lost two banks")
    person.key("Tab")
    wait_for_focus(person, "fact")
    tap.check("Tab kept what was typed", person.text(person.focused()) == "They lost two banks",
              person.text(person.focused()))
    person.wait_until("its row is in sight", lambda: is_in_view(person, person.focused()))
    person.picture("fact")
    person.key("Escape")
    person.key("Delete")
    person.wait_until("the row is gone",
                      lambda: not person.sees(role="list item", name="They lost two banks"))
    person.key("F6")
    person.key("ctrl+Home")
    person.key("ctrl+z")
    row = person.find(role="list item", name="They lost two banks")
    person.wait_until("Undo shows the row", lambda: is_in_view(person, row))
    tap.check("its message offers no second Undo", not person.sees(name="Removed: They lost"))
    person.picture("undone")


def keeps_the_keyboard(journey, tap, person):
    """No menu, no place and no wastebasket keeps the keyboard."""
    start_own(journey, person)
    person.find(role="list item", name="Lena Vogt")
    person.key("F10")
    wait_for_focus(person, "Open…")
    for _ in range(12):
        if name_of(person.focused()) == "Continue as":
            break
        person.key("Down")
    person.key("Return")
    person.key("Down")
    wait_for_focus(person, "Prioritization")
    person.key("Return")
    person.wait_until("there are two", lambda: len(person.briefs()) == 2)
    wait_for_focus(person, "Who is asking?")
    person.key("Tab")
    wait_for_focus(person, "What do they ask for, in their words?")

    person.key("ctrl+l")
    wait_for_focus(person, "Find what is kept")
    person.key("F6")
    person.wait_until("the header has it", lambda: name_of(person.focused()) != "Find what is kept")
    person.key("Escape")
    wait_for_focus(person, "What do they ask for, in their words?")

    person.key("F10")
    wait_for_focus(person, "Open…")
    for _ in range(20):
        if name_of(person.focused()) == "Move to the wastebasket":
            break
        person.key("Down")
    person.key("Return")
    person.wait_until("one is left", lambda: len(person.briefs()) == 1)
    person.find(name="The brief is in the wastebasket.")
    person.key("ctrl+z")
    person.wait_until("Undo brings it back", lambda: len(person.briefs()) == 2)
    tap.check("no hidden button takes the keyboard", not any(
        node.get_name() == "Start my own" for node in person.walk() if person.has_room(node)))


class Newcomer(Preparer):
    """Nothing was chosen yet: the briefs go where the program puts them."""

    def briefs(self):
        return [path for path in sorted(self.screen.home.glob("Groundwork/*.brief"))
                if "Lena Vogt" in path.read_text(encoding="utf-8")]


Journey("newcomer", Newcomer).run(opens_what_is_seen, keeps_the_keyboard)
