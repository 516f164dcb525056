#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Copies come back: those whose sent copy is kept here, and those that can only be compared."""

import time

from groundwork import Preparer
from journey import Journey
from person import Lost


def cli(journey, person, *words):
    """The command line on the person's own data folder."""
    told = person.screen.ask(journey.build / "src" / "cli" / "groundwork-cli", *words)
    if told.returncode:
        raise Lost(told.stderr)


def send(journey, person, audience, *pairs):
    """A copy of the first sample that somebody changed: its brief, and the copy."""
    path = journey.samples(person.screen.home / "briefs")["prioritization"]
    copy = person.screen.home / "copy.brief"
    cli(journey, person, "share", path, "--audience", audience, "-o", copy)
    text = copy.read_text(encoding="utf-8")
    for old, new in pairs:
        if old not in text:
            raise Lost(f"“{old}” is not in the copy")
        text = text.replace(old, new)
    copy.write_text(text, encoding="utf-8")
    return path, copy


def sent_files(person):
    return sorted((person.screen.home / "data" / "groundwork" / "sent").iterdir())


def choose(person, path):
    """In a dialog of the program's that takes a path which is typed."""
    time.sleep(0.5)
    person.wait_until("the dialog has the keyboard", person.has_keyboard)
    person.type(str(path))
    person.key("Return")


def sent_elsewhere(journey, tap, person):
    """A copy for everyone that was sent from another machine can be compared, not taken in"""
    path, copy = send(journey, person, "open", ("lapses on 26 February", "lapses on 28 February"))
    before = path.read_bytes()
    for file in sent_files(person):
        file.unlink()
    person.open_window(journey, copy)
    person.find(name="This is a copy for everyone in the room.")
    person.find(name="It can be compared with its brief, not taken in: what was sent is not kept")
    person.picture("sent-elsewhere")
    person.go_to(role="push button", name="Compare with…")
    person.key("Return")
    choose(person, path)
    person.find(name="What is different in the copy of “Payroll export for Nordkette”")
    person.picture("compare")
    shown = person.everything()
    tap.check("it shows what the copy says differently", "lapses on 26" in shown or "28" in shown, shown)
    tap.none("nothing that the copy never held is called removed",
             [words for words in ("He covered for us in October", "Removed") if words in shown])
    tap.none("nothing can be taken", [node.get_name() for node in person.all(role="push button")
                                      if (node.get_name() or "").startswith("Take")])
    tap.check("the brief is as it was", path.read_bytes() == before)


def unreadable(journey, tap, person):
    """That what was sent cannot be read any more is told, for either audience"""
    path, copy = send(journey, person, "open", ("Room 4", "By phone"))
    for file in sent_files(person):
        if file.suffix == ".brief":
            file.write_bytes(file.read_bytes()[:200])
    person.open_window(journey, copy)
    person.find(name="This is a copy for everyone in the room.")
    person.find(name="what was sent cannot be read any more.")
    tap.check("and there is a way on", person.sees(role="push button", name="Compare with…"))

    ours = person.screen.home / "ours.brief"
    cli(journey, person, "share", path, "--audience", "team", "-o", ours)
    for file in sent_files(person):
        if file.suffix == ".brief":
            file.write_bytes(file.read_bytes()[:200])
    ours.write_text(ours.read_text().replace("Room 4", "By phone"))
    person.key("ctrl+o")
    choose(person, ours)
    person.find(name="The copy of “Payroll export for Nordkette” came back with")
    person.key("Escape")
    person.find(name="What was sent of this brief cannot be read any more.")
    tap.check("one for our side is merged all the same, as two versions without a common one", True)


Journey("return", Preparer).run(sent_elsewhere, unreadable)
