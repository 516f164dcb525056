#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Copies come back: those whose sent copy is kept here, and those that can only be compared."""

import time

from groundwork import Preparer
from journey import Journey
from person import Lost

OURS, THEIRS = "planned in one hour", "planned in three hours"


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


def take_back(journey, tap, person, path, before):
    """The copy is on the screen with its changes: they are taken in, settled, and undone."""
    person.find(name="came back with 2 changes")
    person.go_to(role="push button", name="Take 2 changes")
    person.key("space")
    person.find(name="The two versions differ in 1 place.")
    person.wait_for_words(path, "By phone", "<conflict ")
    tap.check("mine stays in its place until it is settled", OURS in path.read_text())
    person.go_to(role="push button", name="Take theirs, Need")
    person.key("space")
    person.find(name="Everything is settled.")
    text = person.wait_for_words(path, THEIRS, "By phone")
    person.wait_until("the file holds no conflict", lambda: "<conflict" not in path.read_text())
    tap.check("theirs is in the brief", OURS not in path.read_text(), text)
    person.key("Escape")
    person.wait_until("the dialog is gone", lambda: not person.sees(name="Everything is settled."))

    person.key("ctrl+z")
    person.wait_for_words(path, OURS, THEIRS, "<conflict ")
    person.key("ctrl+z")
    person.wait_until("undo makes the brief what it was",
                      lambda: path.read_text(encoding="utf-8") == before)
    journey.validate(tap, path)


def changed_on_both_sides(journey, person):
    """A copy for our side that was changed beside its brief: both, and what the brief says."""
    path, copy = send(journey, person, "team", ("Room 4", "By phone"),
                      ("planned in two hours", THEIRS))
    text = path.read_text(encoding="utf-8").replace("planned in two hours", OURS)
    path.write_text(text, encoding="utf-8")
    return path, copy, text


def by_menu(journey, tap, person):
    """A copy is brought back by the menu, taken in, settled, and all of it undone"""
    path, copy, before = changed_on_both_sides(journey, person)
    person.open_window(journey)
    person.find(role="list item", name="Payroll export for Nordkette")
    person.key("F10")
    person.press(person.find(name="Bring back a copy…"))
    choose(person, path)
    person.find(name="This is no copy that was shared.")
    person.go_to(role="push button", name="Bring back a copy…")
    person.key("Return")
    choose(person, copy)
    take_back(journey, tap, person, path, before)


def drag_out(journey, person, path):
    """With the pointer, from a window of another program to the middle of ours."""
    hand = person.screen.spawn(journey.build / "tests" / "ui" / "hand", "drag", path)
    told = person.screen.ask("xdotool", "search", "--sync", "--onlyvisible", "--pid", str(hand.pid))
    window = told.stdout.split()[-1]
    person.screen.ask("xdotool", "windowmove", "--sync", window, "20", "20")
    time.sleep(0.3)
    width, height = person.screen.size
    person.screen.ask("xdotool", "mousemove", "60", "60", "mousedown", "1")
    for step in range(1, 21):
        person.screen.ask("xdotool", "mousemove", str(60 + (width // 2 - 60) * step // 20),
                          str(60 + (height // 2 - 60) * step // 20))
        time.sleep(0.03)
    time.sleep(0.3)
    person.screen.ask("xdotool", "mouseup", "1")
    return hand


def by_drop(journey, tap, person):
    """A copy is dropped on the window, taken in, settled, and all of it undone"""
    path, copy, before = changed_on_both_sides(journey, person)
    person.open_window(journey)
    person.find(role="list item", name="Payroll export for Nordkette")
    hand = drag_out(journey, person, copy)
    person.find(name="came back with 2 changes")
    hand.terminate()
    tap.check("it is there", True)
    person.picture("dropped")
    take_back(journey, tap, person, path, before)


Journey("return", Preparer).run(by_menu, by_drop, sent_elsewhere, unreadable)
