#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The program is killed in the middle of work. What is older than a second is there again."""

import re
import time

from groundwork import Preparer
from journey import Journey

FIRST, SECOND = "Who is asking?", "What do they ask for, in their words?"
ESTIMATE = "What was thought at first, what does engineering say now?"
CUSTOMER, FINISHED = (
    "Which customer, and what do they ask for?", "What can the user do when it is finished?")


def type_until_killed(person, seconds):
    """Words, one by one; those that were older than a second when the end came."""
    typed = []
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        word = f"word{len(typed)} "
        person.type(word)
        typed.append((time.monotonic(), word.strip()))
        time.sleep(0.1)
    killed = time.monotonic()
    person.kill9()
    return [word for when, word in typed if when < killed - 1.0]


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

    must = type_until_killed(person, 5)
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


def several(journey, tap, person):
    """Killed with four briefs open and a new one begun: each is there again as it was."""
    samples = journey.samples(person.screen.home / "briefs")
    person.open_window(journey, *samples.values())
    for moment, path in samples.items():
        person.go_to_tab(moment)
        title = person.wait_until(f"{moment} is in front",
                                  lambda: person.sees(name="Title", role="text")
                                  and person.find(name="Title", role="text"))
        person.go_to(role="text", name="Title")
        person.key("End")
        person.type(f", {moment} once more")
        person.wait_until("it is typed", lambda: "once more" in person.text(title))
    person.new_brief("prioritization", FIRST)
    must = type_until_killed(person, 3)

    # The files that were named are open before; now it is the program that knows them.
    person.start(journey.build / "src" / "app" / "groundwork")
    for moment, path in samples.items():
        person.wait_for_words(path, f", {moment} once more</title>", patience=15)
        journey.validate(tap, path)
    tap.check("every file holds what was added to it", True)
    person.wait_until("the new brief is in front", lambda: must[0] in person.everything())
    shown = person.everything()
    tap.none("nothing of it older than a second is missing",
             [word for word in must if word not in shown])
    person.picture("several")


def never_saved(journey, tap, person):
    """Killed where no file could be made: the drafts are offered, and get their files."""
    place = person.screen.home / "briefs"
    place.write_text("no folder")
    person.set_up(workspace=f"'{place}'", **{"last-moment": "'prioritization'"})
    person.start(journey.build / "src" / "app" / "groundwork")
    person.new_brief("commitment", CUSTOMER)
    person.answer(CUSTOMER, "Bea Lindholm, Nordkette")
    person.find(name="This brief could not be saved.")
    person.new_brief("prioritization", FIRST)
    must = type_until_killed(person, 3)

    place.unlink()
    place.mkdir()
    person.workspace = place
    person.restart()
    person.wait_until("the last draft is in front", lambda: must[0] in person.everything())
    tap.check("it is said that both are back", "2 briefs are back" in person.everything(),
              person.everything())
    person.picture("never-saved")
    person.wait_until("both drafts have their files", lambda: len(person.briefs()) == 2)
    for path in person.briefs():
        journey.validate(tap, path)
    texts = [path.read_text(encoding="utf-8") for path in person.briefs()]
    tap.check("the first draft is whole", any("Bea Lindholm" in text for text in texts), texts)
    draft = next(text for text in texts if must[0] in text)
    tap.none("nothing older than a second is missing from the other",
             [word for word in must if word not in draft])
    tap.none("no journal is left of what is saved",
             journals(person))


def journals(person):
    """What lies in the journal's folder once the window is closed."""
    person.key("ctrl+q")
    person.wait_until("the program has ended", person.has_ended)
    return [path.name for path in (person.screen.home / "state" / "groundwork" / "journal").iterdir()]


def before_its_file(journey, tap, person):
    """Killed with the first word: whatever is left of it, the next start is whole."""
    person.open_window(journey)
    person.new_brief("prioritization", FIRST)
    person.type("Tobias")
    time.sleep(0.3)
    person.kill9()

    person.restart()
    tap.check("the window works", person.sees(role="push button", name="New brief"))
    person.new_brief("scope", FINISHED)
    person.type("Hours in payroll")
    path = person.wait_until("the next brief has its file",
                             lambda: next(iter(person.workspace.glob("Hours*.brief")), None))
    journey.validate(tap, path)
    tap.none("no half file is left", [path.name for path in person.workspace.iterdir()
                                      if path.suffix not in (".brief", ".xml")])


def who_said_it(journey, tap, person):
    """Killed after a name was typed: who gave an estimate, and who says a comment."""
    person.open_window(journey)
    person.new_brief("scope", FINISHED)
    person.answer(FINISHED, "Hours reach payroll")
    person.answer(ESTIMATE, "6 wk - 9-12-20 wk, Priya Nair")
    person.key("ctrl+shift+m")
    box = person.find(role="text", name="New comment")
    person.wait_until("the dialog has the keyboard", lambda: person.is_now(box, "focused"))
    person.type("Ask her again")
    person.go_to(role="text", name="Your name under comments", forward="shift+Tab", limit=6)
    person.type("Amina Diallo")
    person.go_to(role="text", name="New comment", limit=6)
    person.key("ctrl+Return")
    path = person.brief()
    person.wait_for_words(path, "Ask her again")
    person.kill9()

    person.restart()
    person.wait_for_words(path, 'by="Priya Nair"', 'by="Amina Diallo"', "Ask her again")
    tap.check("the file has both names", True)
    person.wait_until("the window shows who gave the estimate",
                      lambda: "Priya Nair" in person.answer_of(ESTIMATE))
    kept = (person.screen.home / "config" / "glib-2.0" / "settings" / "keyfile").read_text()
    tap.check("the name under comments is kept for the next", "author='Amina Diallo'" in kept, kept)
    journey.validate(tap, path)


Journey("kill", Preparer).run(pause, typing, damaged, several, never_saved,
                              before_its_file, who_said_it)
