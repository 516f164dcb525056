#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window before anything is written: four tabs by keys."""

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


Journey("window", Preparer).run(tabs)
