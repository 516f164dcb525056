#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What colleagues say about a row is written there, read with all the rest, and printed when asked."""

from groundwork import Preparer
from journey import Journey

ROW, SAID, ASKED = "Nordkette signs before its budget lapses", "Who told us the date?", "Is Room 4 free?"


def say(person, text):
    """In the dialog, which waits for words."""
    box = person.find(role="text", name="New comment")
    person.wait_until("the dialog has the keyboard", lambda: person.is_now(box, "focused"))
    person.type(text)
    person.key("ctrl+Return")


def on_a_row(journey, tap, person):
    """A row's own menu leads by keys to what was said of it; all of it is in one list"""
    path = journey.samples(person.screen.home / "briefs")["prioritization"]
    before = path.read_text(encoding="utf-8")
    person.open_window(journey, path, author="'Priya Nair'")
    person.go_to(role="list item", name=ROW)
    person.key("shift+F10")
    person.find(role="menu item", name="Comments…", within=person.find(role="list item", name=ROW))
    for _ in range(8):
        if "Comments…" in (person.focused().get_name() or ""):
            break
        person.key("Down")
    person.key("Return")
    person.find(role="label", name=ROW)
    say(person, SAID)
    text = person.wait_for_words(path, SAID, 'by="Priya Nair"')
    row = before[:before.index(ROW)].rpartition('<interest id="')[2].partition('"')[0]
    tap.check("it speaks of the row", f'on="{row}"' in text.split("<comments>")[1], text[-400:])
    person.key("Escape")
    person.find(role="push button", name="1 comment")

    person.key("ctrl+shift+m")
    say(person, ASKED)
    person.wait_for_words(path, ASKED)
    shown = person.everything()
    tap.check("all that was said of the brief is in one list, each with what it is about",
              SAID in shown and ASKED in shown)
    person.picture("all")
    person.key("Escape")
    journey.validate(tap, path)


def toggle(person):
    person.key("F10")
    item = person.find(name="Comments on the sheet")
    person.press(item)


def on_the_sheet(journey, tap, person):
    """Comments are off the page unless they are asked for, and that is remembered"""
    path = journey.samples(person.screen.home / "briefs")["prioritization"]
    person.open_window(journey, path)
    person.find(name="Title", role="text")
    person.key("ctrl+shift+m")
    say(person, SAID)
    person.wait_for_words(path, SAID)
    person.key("Escape")
    home = person.screen.home
    tap.check("they are not on the page",
              SAID not in journey.words(person.save_as_pdf(home / "without.pdf")))
    toggle(person)
    tap.check("asked for, they are",
              SAID in journey.words(person.save_as_pdf(home / "with.pdf")))
    tap.check("on one page", journey.pages(home / "with.pdf") == 1)
    person.picture("sheet")

    person.process.terminate()
    person.wait_until("the window is gone", person.has_ended)
    person.restart()
    person.find(name="Title", role="text")
    person.find(name="fits A4")
    tap.check("the next window remembers it",
              SAID in journey.words(person.save_as_pdf(home / "again.pdf")))
    toggle(person)
    tap.check("and they can be put away",
              SAID not in journey.words(person.save_as_pdf(home / "away.pdf")))


Journey("comments", Preparer).run(on_a_row, on_the_sheet)
