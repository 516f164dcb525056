#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Coming back: the brief, the tab and the row that one left."""

import re
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


def size_of(person):
    told = person.screen.ask("xdotool", "getactivewindow", "getwindowgeometry", "--shell").stdout
    return tuple(int(re.search(rf"{side}=(\d+)", told).group(1)) for side in ("WIDTH", "HEIGHT"))


def free(person):
    """The window manager of these journeys fills the screen with every window; this one is let go."""
    for side in ("MAXIMIZED_VERT", "MAXIMIZED_HORZ"):
        person.screen.ask("xdotool", "getactivewindow", "windowstate", "--remove", side)


def has_list(person):
    return person.is_now(person.find(name="List of briefs"), "pressed")


def same_window(journey, tap, person):
    """The next start has the window's size, its tab, and no pane that was put away."""
    journey.samples(person.screen.home / "briefs")
    person.open_window(journey)
    person.find(name="Title", role="text")
    person.go_to_tab("commitment")
    person.wait_until("the other tab is in front", lambda: "Nordkette" in person.frame().get_name())
    title = person.frame().get_name()
    free(person)
    person.screen.ask("xdotool", "getactivewindow", "windowsize", "1260", "780")
    person.wait_until("it has another size", lambda: size_of(person) == (1260, 780))
    person.key("F9")
    person.wait_until("the list is put away", lambda: not has_list(person))
    person.picture("before")
    person.key("ctrl+q")
    person.wait_until("the program has ended", person.has_ended)

    person.start(journey.build / "src" / "app" / "groundwork")
    person.wait_until("the brief is in front again", lambda: person.frame().get_name() == title)
    tap.check("the list is still put away", not has_list(person))
    tap.check("the sheet is not", person.sees(name="Sheet", role="scroll pane"))
    free(person)
    person.wait_until("it has its size again", lambda: size_of(person) == (1260, 780))
    person.picture("after")


CANARY = "Canarybird"


def private_words(journey, tap, person):
    """What was written in a brief is in its file, and nowhere else but in its last good version, which
    only oneself may read."""
    path = journey.samples(person.screen.home / "elsewhere")["prioritization"]
    person.open_window(journey, path)
    person.find(name="Title", role="text")
    text = path.read_text(encoding="utf-8")
    outcome = re.search(r"<outcome[^>]*>([^<]+)</outcome>", text).group(1)
    person.go_to(role="text", name="outcome", limit=20)
    person.key("ctrl+a")
    person.type(CANARY)
    person.wait_for_words(path, CANARY)
    person.key("ctrl+f")
    person.find(role=("entry", "text"), name="Search briefs and library")
    person.type(CANARY)
    person.find(name="1 found")
    person.key("Escape")
    person.key("ctrl+q")
    person.wait_until("the program has ended", person.has_ended)

    home = person.screen.home
    recent = list(home.glob("**/recently-used.xbel")) + list(home.glob("**/*recent*"))
    tap.check("the file is among the recent ones",
              any(path.name in one.read_text(encoding="utf-8") for one in recent if one.is_file()),
              recent)
    words = [CANARY, outcome[:24], "We keep the order"]
    kept = home / "state" / "groundwork" / "last-good"
    told = [f"{left.relative_to(home)}: {word}"
            for left in home.glob("**/*")
            if left.is_file() and left.parent not in (path.parent, kept)
            for word in words if word.encode() in left.read_bytes()]
    tap.none("no word of it lies anywhere else", told)
    tap.none("nobody else may read what is kept of it",
             [str(left) for left in (kept, *kept.iterdir()) if left.stat().st_mode & 0o077])


Journey("again", Preparer).run(last_place, same_window, private_words)
