#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody else with a window, a screen and a home of their own: libatspi can know one bus in its
life, so they are a process of their own and do what they are told by lines.

    colleague.py BUILD BRIEF     then: “write FIELD TEXT” or “see TEXT”; each is answered “done”
"""

import pathlib
import sys
from types import SimpleNamespace

from groundwork import Preparer
from screen import Screen


def obey(person, words):
    what, _, rest = words.strip().partition(" ")
    if what == "see":
        person.wait_until(f"“{rest}” is there", lambda: rest in person.everything())
        return
    field, _, text = rest.partition(" ")
    person.go_to(role="text", name=field)
    person.key("ctrl+a")
    person.type(text)
    person.key("Tab")


def main(build, brief):
    journey = SimpleNamespace(build=build)
    with Screen(extra={"GSETTINGS_SCHEMA_DIR": str(build / "data")}) as screen:
        person = Preparer(screen, screen.home)
        person.open_window(journey, brief, workspace=brief.parent)
        person.find(name="Title", role="text")
        print("done", flush=True)
        for line in sys.stdin:
            obey(person, line)
            print("done", flush=True)


main(*map(pathlib.Path, sys.argv[1:3]))
