#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window before anything is written: four tabs by keys, and a name for whatever takes a key."""

import re

from groundwork import Preparer
from journey import Journey

GUIDANCE = {
    "prioritization": "Somebody wants their thing first",
    "scope": "It is bigger than hoped",
    "commitment": "A customer wants to know what they can count on",
    "resources": "You need people or money",
}


def tabs(journey, tap, person):
    """Each tab is one key away and says what it is for."""
    person.open_window(journey)
    for moment, guidance in GUIDANCE.items():
        person.go_to_tab(moment)
        person.wait_until(f"{moment} says what it is for", lambda: person.sees(name=guidance))
        others = [other for other in GUIDANCE.values() if other != guidance
                  and person.sees(name=other)]
        tap.none(f"{moment} is alone in front", others)
    tap.check("nothing is on the disk yet", not person.briefs(), person.briefs())


def rests_on(person, node):
    """Whether the focus can rest there; a scroll pane hands it on to what it holds."""
    if not person.is_now(node, "focusable") or not person.is_now(node, "sensitive"):
        return False
    if node.get_name() == "GtkListItemWidget":
        return False  # what a drop-down shows of its choice; its button takes the focus
    held = node.get_role_name() == "scroll pane" and any(
        person.is_now(inner, "focusable") for inner in person.walk(node) if inner.path != node.path)
    return not held and person.has_room(node)


def nameless(person):
    """What takes the focus and has no name of its own, only its class's or none."""
    for node in person.walk():
        if rests_on(person, node):
            name = (node.get_name() or "").strip()
            if not name or re.match(r"(Gtk|Gw)[A-Z]", name) or name.startswith("_"):
                parent = node.get_parent()
                yield (f"{node.get_role_name()} “{name}” in {parent.get_role_name()} "
                       f"“{parent.get_name()}”")


def names(journey, tap, person):
    """Everything that takes a key has a name."""
    person.open_window(journey)
    for moment in GUIDANCE:
        person.go_to_tab(moment)
        tap.none(f"{moment}: nothing without a name", nameless(person))


def sample_names(journey, tap, person):
    """On a filled sample of each moment, too, everything has a name."""
    samples = journey.samples(person.screen.home / "briefs")
    person.open_window(journey, *samples.values())
    for moment, path in samples.items():
        title = re.search(r"<title>(.*)</title>", path.read_text(encoding="utf-8")).group(1)
        person.go_to_tab(moment)
        person.wait_until(f"{moment} shows “{title}”", lambda: title in person.frame().get_name())
        person.picture(f"names-{moment}")
        tap.none(f"{moment}: nothing without a name", nameless(person))


Journey("window", Preparer).run(tabs, names, sample_names)
