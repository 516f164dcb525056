#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Several versions of one brief meet: a copy that came back, two versions in one file, a file that
changed under its window, one that a folder service left beside it, one that git left halfway."""

import re

from groundwork import Preparer
from journey import Journey
from person import Lost, tool

OURS, THEIRS = "planned in one hour", "planned in three hours"


def cli(journey, person, *words, may_fail=False):
    """The command line on the person's own data folder."""
    told = person.screen.ask(journey.build / "src" / "cli" / "groundwork-cli", *words)
    if told.returncode and not may_fail:
        raise Lost(told.stderr)
    return told


def replace(path, *pairs, to=None):
    text = path.read_text(encoding="utf-8")
    for old, new in pairs:
        if old not in text:
            raise Lost(f"“{old}” is not in {path.name}")
        text = text.replace(old, new)
    (to or path).write_text(text, encoding="utf-8")
    return to or path


def bring_back(journey, tap, person):
    """A copy for everyone that came back is taken in, but for what is left unticked"""
    path = journey.samples(person.screen.home / "briefs")["prioritization"]
    before = path.read_text(encoding="utf-8")
    copy = person.screen.home / "copy.brief"
    cli(journey, person, "share", path, "--audience", "open", "-o", copy)
    replace(copy, ("Room 4", "By phone"), ("lapses on 26 February", "lapses on 28 February"))

    person.open_window(journey, copy)
    person.find(name="came back with 2 changes")
    person.picture("bring-back")
    person.go_to(role="check box", name="Meeting")
    person.key("space")
    person.find(role="push button", name="Take 1 change")
    person.press(person.find(role="push button", name="Take 1 change"))
    text = person.wait_for_words(path, "lapses on 28 February")
    changed = [line for line in text.splitlines() if line not in before.splitlines()]
    tap.check("one line of the brief is another, and no other", len(changed) == 1, changed)
    tap.check("what was left unticked is as it was", "Room 4" in text)
    tap.check("the copy is as it came", "By phone" in copy.read_text(encoding="utf-8"))

    person.key("ctrl+z")
    person.wait_until("undo makes the file what it was",
                      lambda: path.read_text(encoding="utf-8") == before)
    journey.validate(tap, path)


def two_versions(journey, person):
    """A brief that holds both of each, as a merge leaves it."""
    path = journey.samples(person.screen.home / "briefs")["prioritization"]
    home = person.screen.home
    base = replace(path, to=home / "base.brief")
    ours = replace(path, ("planned in two hours", OURS), ("Room 4", "Room 9"),
                   to=home / "ours.brief")
    theirs = replace(path, ("planned in two hours", THEIRS), ("Room 4", "By phone"),
                     to=home / "theirs.brief")
    cli(journey, person, "merge", base, ours, theirs, "-o", path, may_fail=True)
    return path


def conflict(journey, tap, person):
    """Two versions in one file are compared and settled one by one, with undo"""
    path = two_versions(journey, person)
    person.open_window(journey, path)
    person.find(name="Two versions of this: yours and theirs.")
    person.press(person.find(role="push button", name="Compare"))
    person.find(name="The two versions differ in 2 places.")
    person.picture("conflict")

    person.go_to(role="push button", name="Take theirs, Meeting")
    person.key("Return")
    person.find(name="The two versions differ in 1 place.")
    text = person.wait_for_words(path, 'place="By phone"')
    tap.check("the other stays", text.count("<conflict ") == 1)

    person.go_to(role="push button", name="Keep mine, Need")
    person.key("space")
    person.find(name="Everything is settled.")
    person.wait_until("the file holds none of it", lambda: "<conflict" not in path.read_text())
    text = path.read_text(encoding="utf-8")
    tap.check("mine is kept", OURS in text and THEIRS not in text)

    person.key("ctrl+z")
    person.find(name="The two versions differ in 1 place.")
    person.wait_for_words(path, THEIRS)
    person.press(person.find(role="push button", name="Take theirs everywhere"))
    person.find(name="Everything is settled.")
    text = person.wait_for_words(path, THEIRS)
    person.key("Escape")
    person.wait_until("the bar is gone", lambda: not person.sees(name="Two versions of this"))
    person.wait_until("theirs is in the file", lambda: OURS not in path.read_text())
    journey.validate(tap, path)


def on_disk(journey, tap, person):
    """A file that changes under its window is taken in, at once or merged, with undo"""
    path = journey.samples(person.screen.home / "briefs")["prioritization"]
    before = path.read_text(encoding="utf-8")
    person.open_window(journey, path)
    person.find(name="Title", role="text")

    replace(path, ("Room 4", "Room 7"))
    person.find(name="This file was changed elsewhere and is now up to date.")
    person.wait_until("the form shows it", lambda: "Room 7" in person.everything())

    # While something was typed and not written yet.
    person.go_to(name="Title")
    person.key("ctrl+a")
    person.type("Payroll")
    replace(path, ("planned in two hours", THEIRS))
    person.find(name="Somebody else changed this file while you did.")
    person.picture("on-disk")
    text = person.wait_for_words(path, "<title>Payroll</title>", THEIRS, "Room 7")
    tap.check("both are in the file", True, text)
    person.key("ctrl+z")
    person.wait_until("undo takes theirs back and leaves mine",
                      lambda: THEIRS not in path.read_text()
                      and "<title>Payroll</title>" in path.read_text())
    tap.check("and nothing else", path.read_text(encoding="utf-8")
              == before.replace("Room 4", "Room 7")
              .replace("<title>Payroll export for Nordkette<", "<title>Payroll<"))
    journey.validate(tap, path)


def sibling(journey, tap, person):
    """Versions that a folder service left beside the file are merged and then removed, each in turn"""
    path = journey.samples(person.screen.home / "briefs")["prioritization"]
    other = path.with_name(path.stem + ".sync-conflict-20261130-101112-ABCDEFG.brief")
    replace(path, ("lapses on 26 February", "lapses on 28 February"), to=other)
    third = other.with_name(other.name.replace("101112-ABCDEFG", "101314-HIJKLMN"))
    third.write_bytes(path.read_bytes())
    # The other one was looked at before, too.
    person.open_window(journey, other, path)
    person.find(name="Another version of this lies beside it")
    person.press(person.find(role="push button", name="Merge…"))
    person.find(name="would bring into this brief")
    person.picture("sibling")
    person.press(person.find(role="push button", name="Take 1 change"))

    # Without a version they both come from, the two stand side by side.
    person.find(name="The two versions differ in 1 place.")
    person.press(person.find(role="push button", name="Take theirs everywhere"))
    person.find(name="Everything is settled.")
    person.key("Escape")
    person.press(person.find(role="push button", name="Remove the other file"))
    person.wait_until("it is gone", lambda: not other.exists())
    person.find(name="The brief is in the wastebasket.")
    tap.check("the brief one stands in stays", person.sees(role="text", name="Title"))

    # The next one says so by itself; what it holds is in the brief already.
    person.find(name=third.name)
    person.press(person.find(role="push button", name="Merge…"))
    person.find(name="would bring into this brief")
    person.press(person.find(role="push button", name="Close"))
    text = path.read_text(encoding="utf-8")
    tap.check("the brief holds theirs alone", "<conflict" not in text
              and "lapses on 26 February" not in text)
    journey.validate(tap, path)


def markers(journey, tap, person):
    """A file with git's conflict markers is opened as its two sides"""
    path = journey.samples(person.screen.home / "briefs")["prioritization"]
    text = path.read_text(encoding="utf-8")
    line = re.search(r"^.*planned in two hours.*\n", text, re.M).group(0)
    halves = line.replace("planned in two hours", OURS), line.replace("planned in two hours", THEIRS)
    path.write_text(text.replace(line, "<<<<<<< HEAD\n" + halves[0] + "=======\n" + halves[1]
                                 + ">>>>>>> theirs\n"), encoding="utf-8")
    person.open_window(journey, path)
    person.find(name="git left two versions in it")
    person.press(person.find(role="push button", name="Compare"))
    person.find(name="Two versions of this: yours and theirs.")
    tap.check("nothing is written before it is settled", "<<<<<<<" in path.read_text())
    person.go_to(name="Title")
    person.key("ctrl+a")
    person.type("Payroll")
    text = person.wait_for_words(path, "<title>Payroll</title>", OURS, THEIRS)
    tap.check("then the file holds both as one that can be read",
              "<<<<<<<" not in text and text.count("<conflict ") == 1)
    journey.validate(tap, path)


Journey("together", Preparer).run(bring_back, conflict, on_disk, sibling, markers)
