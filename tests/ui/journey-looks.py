#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is written can be read in dark and high contrast as well, and stays where it is while one
writes; and where nothing is yet, a sentence says what could be and a button begins it."""

from groundwork import Preparer
from journey import Journey
from places import PLACES, go, make_files, settle
from written import Written

WALKED = ("search", "kept", "share", "conflict")


def start(journey, person):
    samples = journey.samples(person.screen.home / "briefs")
    elsewhere = person.screen.home / "elsewhere"
    make_files(person, elsewhere, samples["prioritization"])
    person.open_window(journey, *samples.values())
    return elsewhere


def read(journey, tap, person):
    elsewhere = start(journey, person)
    for tab in ("alt+1", "alt+4"):
        person.key(tab)
        settle(person)
        tap.none(f"{tab}: nothing is faint", Written(person).faint())
    person.key("ctrl+n")
    person.find(name="What do you ask for, and what does it cost a year?")
    settle(person)
    tap.none("short: nothing is faint", Written(person).faint())
    for name in WALKED:
        there, back = PLACES[name]
        go(person, there, elsewhere)
        settle(person)
        tap.none(f"{name}: nothing is faint", Written(person).faint())
        go(person, back, elsewhere)


def dark(journey, tap, person):
    """In dark"""
    read(journey, tap, person)


def high_contrast(journey, tap, person):
    """In high contrast"""
    read(journey, tap, person)


def top_of(person, node):
    return person.atspi.Component.get_extents(node, person.atspi.CoordType.WINDOW).y


def is_text(node):
    return node if node and node.get_role_name() in ("text", "entry") else None


def write(person, tap, where, node, words):
    """The field and all above it stay where they are with every letter, and when all was reckoned."""
    title = person.find(role="text", name="Title")
    before = top_of(person, node), top_of(person, title)
    after = []
    for letter in words:
        person.type(letter)
        after.append((top_of(person, node), top_of(person, title)))
    settle(person)
    after.append((top_of(person, node), top_of(person, title)))
    tap.check(f"{where}: nothing jumps", set(after) == {before}, (before, after))


def still(journey, tap, person):
    """What one writes in stays where it is"""
    samples = journey.samples(person.screen.home / "briefs")
    person.open_window(journey, samples["scope"], samples["commitment"])
    for tab, row, words in (("alt+2", "Corrections after the month is closed", " and before it opens"),
                            ("alt+3", "We are aiming for all 212 shops", " By April, no problem, soon.")):
        person.key(tab)
        person.find(role="list item", name=row)
        person.go_to(role="list item", name=row, limit=60)
        person.key("Return")
        node = person.wait_until("a field is entered", lambda: is_text(person.focused()))
        settle(person)
        person.key("End")
        write(person, tap, row, node, words)
    person.key("ctrl+n")
    node = person.wait_until("the first question waits", lambda: is_text(person.focused()))
    settle(person)
    write(person, tap, "short", node, "Nordkette · everything by April")


MOMENTS = ("prioritization", "scope", "commitment", "resources")


def teaches(person, tap, place, sentence, action):
    tap.check(f"{place}: it says what could be here", person.find(name=sentence))
    tap.check(f"{place}: and how to begin",
              person.sees(role=["push button", "text", "entry"], name=action), person.tree())


def bare_sections(person):
    """Sections of a full form that say nothing, or offer nothing to do."""
    form = person.find(role="scroll pane", name="Form")
    for section in person.all(role="panel", within=form):
        inner = list(person.walk(section))
        said = [one.get_name() for one in inner if one.get_role_name() == "label"]
        if not section.get_name() or not any(one.get_role_name() == "heading" for one in inner):
            continue
        if not any(len(words.split()) > 1 for words in said):
            yield f"{section.get_name()}: no sentence"
        # What is only reckoned comes by itself, and says from what.
        if (not any(one.get_role_name() in ("push button", "text", "entry") for one in inner)
                and not any(words.startswith("Appears when ") for words in said)):
            yield f"{section.get_name()}: nothing to do"


def empty(journey, tap, person):
    """Where nothing is yet"""
    person.open_window(journey)
    person.wait_until("Return makes the first brief",
                      lambda: person.focused() and person.focused().get_name() == "New brief")
    for moment in MOMENTS:
        person.go_to_tab(moment)
        teaches(person, tap, moment, "Prepare ", "New brief")
    teaches(person, tap, "sheet", "Answer three questions and your page appears here.", "New brief")
    person.key("ctrl+l")
    teaches(person, tap, "library", "What you keep here is offered in every brief", "Import a list")
    person.key("Escape", "ctrl+f")
    teaches(person, tap, "search", "Words from any brief", "Search briefs and library")
    person.type("xqz")
    teaches(person, tap, "nothing found", "contains “xqz”", "Search briefs and library")
    person.key("Escape", "Escape")

    for moment, keys in zip(MOMENTS, ("alt+1", "alt+2", "alt+3", "alt+4")):
        person.key(keys, "ctrl+n")
        person.press(person.find(role="push button", name="everything"))
        person.find(role="push button", name="Short form")
        settle(person)
        tap.none(f"{moment}: every section teaches", bare_sections(person))
    person.key("ctrl+i")
    teaches(person, tap, "initiative", "Give it a name", "Initiative")
    person.key("Escape", "ctrl+shift+m")
    teaches(person, tap, "comments", "Nobody has said anything about this yet.", "Add comment")


def filtered(journey, tap, person):
    """Where nothing of it is wanted"""
    samples = journey.samples(person.screen.home / "briefs")
    person.open_window(journey, samples["scope"])
    person.find(name="Hours in payroll")
    person.go_to_part(["text", "entry"], "Filter", steps=8)
    person.type("xqz")
    teaches(person, tap, "list", "No brief contains “xqz”.", "Show all briefs")
    person.press(person.find(role="push button", name="Show all briefs"))
    person.wait_until("all are there again", lambda: not person.sees(name="No brief contains"))
    person.key("ctrl+l")
    person.find(name="Find what is kept")
    person.type("xqz")
    teaches(person, tap, "library", "Nothing kept matches “xqz”.", "Show everything")
    person.press(person.find(role="push button", name="Show everything"))
    person.wait_until("all is there again", lambda: not person.sees(name="Nothing kept matches"))
    tap.check("the list is there again", person.sees(role="list item", name="Tobias Renner"))


dark.look = {"dark": True}
high_contrast.look = {"extra": {"GTK_THEME": "Default-hc"}}
Journey("looks", Preparer).run(dark, high_contrast, still, empty, filtered)
