#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The program is killed in the middle of work. What is older than a second is there again."""

import time

from groundwork import Preparer
from journey import Journey

FIRST, SECOND = "Who is asking?", "What do they ask for, in their words?"


def pause(journey, tap, person):
    """Killed within two seconds of the last key, after a pause of one."""
    person.open_window(journey)
    person.new_brief("prioritization", FIRST)
    person.answer(FIRST, "Tobias Renner, VP Sales")
    person.answer(SECOND, "Export has to be first in January")
    time.sleep(1.2)
    person.kill9()

    person.restart()
    path = person.brief()
    person.wait_for_words(path, "Tobias Renner", "Export has to be first in January")
    tap.check("the file holds every word", True)
    journey.validate(tap, path)
    person.wait_until("the window shows them again",
                      lambda: "Export has to be first in January" in person.everything())
    tap.check("the window shows every word", True)


def typing(journey, tap, person):
    """Killed while typing: at most the last second is missing."""
    person.open_window(journey)
    person.new_brief("prioritization", FIRST)
    person.answer(FIRST, "Tobias Renner, VP Sales")
    person.go_to(name=SECOND)

    typed = []
    end = time.monotonic() + 5
    while time.monotonic() < end:
        word = f"word{len(typed)} "
        person.type(word)
        typed.append((time.monotonic(), word.strip()))
        time.sleep(0.1)
    killed = time.monotonic()
    person.kill9()

    must = [word for when, word in typed if when < killed - 1.0]
    tap.check("enough was typed to mean something", len(must) > 5, len(must))
    person.restart()
    path = person.brief()
    person.wait_until("the window shows the answer again",
                      lambda: must[0] in person.everything())
    shown = person.everything()
    tap.none("nothing older than a second is missing from the window",
             [word for word in must if word not in shown])
    text = person.wait_for_words(path, must[0])
    tap.none("nothing older than a second is missing from the file",
             [word for word in must if word not in text])
    journey.validate(tap, path)


Journey("kill", Preparer).run(pause, typing)
