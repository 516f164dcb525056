#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Nothing is lost: a place that takes nothing, and the wastebasket."""

from groundwork import Preparer
from journey import Journey

FIRST = "Who is asking?"


def begin_where_nothing_is_taken(journey, person):
    """A plain file stands where the folder of the briefs should be."""
    place = person.screen.home / "briefs"
    place.write_text("no folder")
    person.set_up(workspace=f"'{place}'", **{"last-moment": "'prioritization'"})
    person.start(journey.build / "src" / "app" / "groundwork")
    person.new_brief("prioritization", FIRST)
    person.answer(FIRST, "Tobias Renner, VP Sales")
    person.find(role="push button", name="Save under another name…")
    return place


def elsewhere(journey, tap, person):
    """What its folder does not take is saved under another name, as the message says."""
    begin_where_nothing_is_taken(journey, person)
    person.picture("not-saved")
    person.go_to_part("push button", "Save under another name…")
    person.key("Return")
    path = person.screen.home / "tobias.brief"
    person.choose(path)
    person.wait_for_words(path, "Tobias Renner")
    person.wait_until("it is said to be saved", lambda: person.sees(name="saved", role="status bar"))
    tap.check("the complaint is gone", not person.sees(name="This brief could not be saved."))
    person.answer("What do they ask for, in their words?", "Export first")
    person.wait_for_words(path, "Export first")
    tap.check("what is typed later goes there, too", True)
    journey.validate(tap, path)


def wastebasket(journey, tap, person):
    """Delete in the list moves a brief to the wastebasket; the toast's Undo brings it back."""
    samples = journey.samples(person.screen.home / "briefs")
    path = samples["prioritization"]
    held = path.read_bytes()
    others = len(list(path.parent.glob("*.brief"))) - 1
    person.open_window(journey, path)
    person.find(name="Title", role="text")
    title = person.frame().get_name()
    person.go_to_part("list item", title)
    person.key("Delete")
    person.wait_until("the file is gone", lambda: not path.exists())
    basket = person.screen.home / "data" / "Trash" / "files"
    tap.check("it lies in the wastebasket", (basket / path.name).read_bytes() == held,
              list(basket.glob("*")) if basket.exists() else "no wastebasket")
    tap.check("no other went with it", len(person.briefs()) == others, person.briefs())
    person.find(name="The brief is in the wastebasket.")
    person.wait_until("its neighbour is in front", lambda: person.frame().get_name() != title)
    person.picture("wastebasket")

    person.go_to(role="push button", name="Undo", forward="shift+Tab")
    person.key("Return")
    person.wait_until("the file is back", lambda: path.exists())
    tap.check("byte for byte", path.read_bytes() == held)
    person.wait_until("it is in front again", lambda: person.frame().get_name() == title)


def draft(journey, tap, person):
    """A brief that never had a file is removed, and Undo brings it back."""
    place = begin_where_nothing_is_taken(journey, person)
    person.key("F10")
    person.press(person.find(role="menu item", name="Move to the wastebasket"))
    person.find(name="The brief is removed.")
    tap.check("it is gone", "Tobias Renner" not in person.everything())
    place.unlink()
    place.mkdir()
    person.workspace = place
    person.press(person.all(role="push button", name="Undo")[-1])
    person.wait_for_words(person.brief(), "Tobias Renner")
    person.wait_until("it is in front again",
                      lambda: "Tobias Renner, VP Sales" in person.everything())
    tap.check("it is there again, and has its file", True)


Journey("safe", Preparer).run(elsewhere, wastebasket, draft)
