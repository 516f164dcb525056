#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is written can be read in dark and high contrast as well, and stays where it is while one
writes."""

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


dark.look = {"dark": True}
high_contrast.look = {"extra": {"GTK_THEME": "Default-hc"}}
Journey("looks", Preparer).run(dark, high_contrast, still)
