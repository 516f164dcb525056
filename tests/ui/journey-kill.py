#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The program is killed in the middle of work. What is older than a second is there again."""

import re
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


def damaged(journey, tap, person):
    """Killed, and half of the file is gone: the last whole version is offered and opened"""
    path = journey.samples(person.screen.home / "briefs")["prioritization"]
    person.open_window(journey, path)
    person.go_to(name="Title")
    person.key("ctrl+a")
    person.type("Payroll, whole")
    whole = person.wait_for_words(path, "<title>Payroll, whole</title>")
    time.sleep(0.5)
    person.kill9()
    path.write_bytes(path.read_bytes()[:len(whole) // 2])
    half = path.read_bytes()

    person.restart()
    line = half.count(b"\n") + 1
    told = person.find(name=f"“{path.name}” cannot be read from line {line} on. The version of ")
    today = time.strftime("%d %b %Y, ", time.gmtime()).lstrip("0")
    tap.check("it says of when the whole version is, and that it is complete",
              re.search(f"{today}[0-9:]{{5}} is complete\\.$", told.get_name()), told.get_name())
    person.picture("damaged")
    person.go_to(role="push button", name="Open that version")
    person.key("Return")
    person.find(name="Title", role="text")
    tap.check("every word is there again", person.answer_of("Title") == "Payroll, whole")
    person.find(name="not saved")
    tap.check("nothing is written before somebody edits", path.read_bytes() == half)

    person.go_to(name="Title")
    person.key("ctrl+a")
    person.type("Payroll, again")
    text = person.wait_for_words(path, "<title>Payroll, again</title>")
    tap.check("then the file is whole, and nothing else is another",
              text == whole.replace("Payroll, whole", "Payroll, again"))
    journey.validate(tap, path)


Journey("kill", Preparer).run(pause, typing, damaged)
