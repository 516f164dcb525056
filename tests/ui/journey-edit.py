#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writing, taking back and bringing back; and what a small change leaves alone."""

import difflib

from groundwork import Preparer
from journey import Journey

WHO, WAY, OTHER_WAY, FALLBACK = (
    "Who is asking?", "A way that takes less of the team", "Another way",
    "What will you do if nothing is agreed?")


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


Journey("edit", Preparer).run(undo, one_line, beginning)
