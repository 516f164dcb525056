#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writing, taking back and bringing back; and what a small change leaves alone."""

import difflib

from groundwork import Preparer
from journey import Journey

WHO, WAY, OTHER_WAY, FALLBACK = (
    "Who is asking?", "A way that takes less of the team", "Another way",
    "What will you do if nothing is agreed?")
DATE = "Hoped-for date, and what hangs on it"


def undo(journey, tap, person):
    """Two ways and a fallback are taken back and brought back by keys."""
    person.open_window(journey)
    person.new_brief("prioritization", WHO)
    person.answer(WHO, "Tobias Renner, VP Sales")
    person.answer(WAY, "A monthly file for six shops")
    person.answer(OTHER_WAY, "Sell it without the export")
    person.answer(FALLBACK, "Keep the order and hand up the price")
    path = person.brief()
    person.wait_for_words(path, "<fallback", "Keep the order and hand up the price")

    person.key("ctrl+z")
    person.wait_until("the fallback is taken back",
                      lambda: "Keep the order" not in person.answer_of(FALLBACK))
    tap.check("undo takes the fallback back, and only that",
              person.answer_of(OTHER_WAY) == "Sell it without the export",
              person.answer_of(OTHER_WAY))
    person.wait_until("the file has lost it, too",
                      lambda: "Keep the order" not in path.read_text(encoding="utf-8"))

    person.key("ctrl+z")
    person.wait_until("the second way is taken back",
                      lambda: "Sell it" not in person.answer_of(OTHER_WAY))
    tap.check("undo goes on to the step before", person.answer_of(WAY).startswith("A monthly"))

    person.key("ctrl+shift+z")
    person.key("ctrl+shift+z")
    person.wait_until("both are there again",
                      lambda: "Keep the order" in person.answer_of(FALLBACK)
                      and "Sell it" in person.answer_of(OTHER_WAY))
    text = person.wait_for_words(path, "Keep the order and hand up the price",
                                 "Sell it without the export")
    tap.check("redo brings both back to the file", text.count("<option ") == 2, text)
    journey.validate(tap, path)


def one_line(journey, tap, person):
    """A new title of a sample changes one line of its file."""
    path = journey.samples(person.screen.home / "briefs")["prioritization"]
    before = path.read_text(encoding="utf-8").splitlines()
    person.open_window(journey, path)
    person.find(name="Title", role="text")
    person.go_to(name="Title")
    person.key("ctrl+a")
    person.type("Payroll export, once more")
    person.key("Tab")

    person.wait_for_words(path, "<title>Payroll export, once more</title>")
    after = path.read_text(encoding="utf-8").splitlines()
    changed = [line for line in difflib.unified_diff(before, after, lineterm="", n=0)
               if line[:1] in "+-" and line[:3] not in ("+++", "---")]
    tap.check("nothing but the title's line differs",
              changed == ["-  <title>Payroll export for Nordkette</title>",
                          "+  <title>Payroll export, once more</title>"], "\n".join(changed))
    others = [other.name for other in person.briefs()
              if other.read_bytes() != (journey.source / "data" / "samples" / "en" /
                                        other.name).read_bytes() and other != path]
    tap.none("no other brief was touched", others)
    tap.none("nothing is left beside them",
             [other.name for other in person.workspace.iterdir()
              if other.suffix != ".brief" and other.name != "library.xml"])


def beginning(journey, tap, person):
    """A long answer shows its beginning to who only looks."""
    journey.samples(person.screen.home / "briefs")
    person.open_window(journey, person.screen.home / "briefs" / "c1-whole-orders.brief")
    entry = person.find(role="text", name="What should be true when you leave?")
    tap.check("the caret stands before the first letter",
              person.atspi.Text.get_caret_offset(entry) == 0)


def undo_name(person):
    """What the button says that it takes back next; a screen reader hears the same."""
    for button in person.all(role="push button"):
        if (button.get_name() or "").startswith("Undo"):
            return button.get_name()
    return ""


def rows_of(person, name):
    held = person.find(role="list", name=name)
    return [row.get_name().split(",")[0] for row in person.all(role="list item", within=held)]


def named(journey, tap, person):
    """Undo says what it takes back, over rows and texts in one history."""
    path = journey.samples(person.screen.home / "briefs")["prioritization"]
    before = path.read_bytes()
    person.open_window(journey, path)
    person.go_to(role="text", name="Title")
    person.key("End")
    person.type(" once")
    person.wait_until("the title is named", lambda: undo_name(person) == "Undo: Change title")
    person.go_to(role="list item", name="Amina Diallo")
    person.key("Delete")
    person.wait_until("the row is named", lambda: undo_name(person) == "Undo: Remove person")
    # The list of briefs says until the next save who comes.
    person.wait_until("the row is gone", lambda: "Amina Diallo" not in rows_of(person, "person"))
    tap.check("the row is gone", True)
    person.picture("named-undo")
    person.key("ctrl+z")
    person.wait_until("the row is back", lambda: "Amina Diallo" in rows_of(person, "person"))
    tap.check("then the title is next", undo_name(person) == "Undo: Change title", undo_name(person))
    person.key("ctrl+z")
    person.wait_until("the title is as it was",
                      lambda: person.answer_of("Title") == "Payroll export for Nordkette")
    tap.check("nothing is left to undo", undo_name(person) == "Undo", undo_name(person))
    person.wait_until("the file is what it was, byte for byte",
                      lambda: path.read_bytes() == before)
    tap.check("the file is what it was, byte for byte", True)


def stays(journey, tap, person):
    """The keyboard stays near where a row went away, and comes back to a row one was writing in."""
    samples = journey.samples(person.screen.home / "briefs")
    person.open_window(journey, samples["commitment"])
    rows = rows_of(person, "person")
    person.go_to(role="list item", name=rows[0])
    person.key("ctrl+Return")
    person.wait_until("a new row is open", lambda: person.focused().get_name() == "name")
    person.key("Escape")
    person.wait_until("its neighbour has the keyboard",
                      lambda: person.focused().get_name().startswith(rows[1]))
    tap.check("an empty row that closes leaves the keyboard beside it", True)
    tap.check("and nothing to undo", undo_name(person) == "Undo", undo_name(person))

    person.go_to(role="list item", name="You get a monthly")
    person.key("Return")
    person.go_to(role="push button", name="condition")
    person.key("Return")
    person.wait_until("a condition is asked for",
                      lambda: person.focused().get_role_name() == "text")
    inside = person.focused().get_name()
    person.key("Escape")
    person.wait_until("the promise still has the keyboard", lambda: in_form_of_promise(person))
    tap.check("inside a row as well", True, inside)

    person.key("shift+Tab")
    person.key("ctrl+l")
    person.find(name="Find what is kept")
    person.key("Escape")
    person.wait_until("the row has the keyboard again",
                      lambda: person.focused().get_name().startswith("You get a monthly"))
    tap.check("back from the library one is where one was", True)

    person.go_to(role="text", name="what is at stake")
    person.key("ctrl+l")
    person.find(name="Find what is kept")
    person.key("Escape")
    person.wait_until("the fields have the keyboard again",
                      lambda: person.focused().get_name() in ("customer", "what is at stake"))
    tap.check("among fields as well", True)


def waved_off(journey, tap, person):
    """Points are waved off one after the other, and the keyboard stays among them."""
    person.open_window(journey)
    person.new_brief("scope", "What can the user do when it is finished?")
    person.answer("What can the user do when it is finished?", "Drivers take orders offline")
    person.answer(DATE, "some day or other")
    person.answer("What could be simpler or come later?", "A map")
    person.find(name="Not for this meeting: “some day or other”")
    first = person.go_to(name="Not for this meeting: Decide what you do").get_name()
    person.key("Return")
    person.wait_until("the next has the keyboard",
                      lambda: person.focused().get_name().startswith("Not for this meeting: “some day"))
    tap.check("the keyboard goes to the same button of the next", True, first)
    person.key("Return")
    person.wait_until("both are among those that were waved off",
                      lambda: person.sees(name="Not for this meeting (2)"))
    person.wait_until("the keyboard is still there", lambda: person.focused() is not None
                      and person.focused().get_role_name() != "frame")
    tap.check("nothing is open", person.sees(name="Nothing is open"), person.tree())


def not_understood(journey, tap, person):
    """What a box did not understand is there again after a restart, and an open point leads to it."""
    person.open_window(journey)
    person.new_brief("scope", "What can the user do when it is finished?")
    person.answer("What can the user do when it is finished?", "Drivers take orders offline")
    person.answer(DATE, "before the fair or so")
    person.wait_until("it is an open point",
                      lambda: person.sees(name="“before the fair or so” was not understood"))
    person.key("ctrl+q")
    person.wait_until("the program has ended", person.has_ended)
    path = person.brief()
    tap.check("the file has the words", "before the fair or so" in path.read_text(encoding="utf-8"))
    person.restart()
    person.wait_until("the words are in their box again",
                      lambda: person.answer_of(DATE) == "before the fair or so")
    person.answer(DATE, "26 Feb because of the fair")
    person.wait_for_words(path, 'due="2027-02-26"')
    person.wait_until("nothing of it is left in the notes",
                      lambda: "before the fair" not in path.read_text(encoding="utf-8"))
    tap.check("once it is understood the notes are empty again", True)
    journey.validate(tap, path)


def in_form_of_promise(person):
    """In the row that is written in, or one inside it."""
    node = person.focused()
    while node is not None and node.get_role_name() != "frame":
        if (node.get_name() or "").startswith("You get a monthly"):
            return True
        node = node.get_parent()
    return False


def by_keys(journey, tap, person):
    """Alt+Down and Alt+Up move a row, and the file follows."""
    path = journey.samples(person.screen.home / "briefs")["prioritization"]
    person.open_window(journey, path)
    before = rows_of(person, "person")
    person.go_to(role="text", name="Title")
    person.go_to(role="list item", name=before[1])
    person.key("alt+Down")
    moved = [before[0], before[2], before[1], *before[3:]]
    person.wait_until("it has moved down", lambda: rows_of(person, "person") == moved)
    tap.check("it keeps the keyboard", person.focused().get_name().startswith(before[1]))
    person.key("alt+Up")
    person.wait_until("it has moved up again", lambda: rows_of(person, "person") == before)
    tap.check("Alt+Down moves, Alt+Up moves back", True)


def middle(person, node):
    """Of what fills the screen, on the screen."""
    box = person.atspi.Component.get_extents(node, person.atspi.CoordType.WINDOW)
    return box.x + box.width // 3, box.y + box.height // 2


def by_pointer(journey, tap, person):
    """A row is dragged below another with the pointer, and one undo puts it back."""
    path = journey.samples(person.screen.home / "briefs")["prioritization"]
    person.open_window(journey, path)
    before = rows_of(person, "person")
    held = person.find(role="list", name="person")
    rows = person.all(role="list item", within=held)
    (x, y), (_, end) = middle(person, rows[0]), middle(person, rows[2])
    person.drag(x, y, x, end + 8)
    below = [*before[1:3], before[0], *before[3:]]
    person.wait_until("the first stands below", lambda: rows_of(person, "person") == below)
    tap.check("the first stands below", True)
    tap.check("undo names it", undo_name(person).startswith("Undo: Move"), undo_name(person))
    person.picture("dragged")
    person.key("ctrl+z")
    person.wait_until("undo puts it back", lambda: rows_of(person, "person") == before)
    tap.check("undo puts it back", True)


Journey("edit", Preparer).run(undo, one_line, beginning, named, stays, waved_off, not_understood, by_keys, by_pointer)
