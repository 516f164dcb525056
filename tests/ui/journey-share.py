#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A copy for each audience leaves by keys, and holds nothing that was to stay."""

import os
import re
import stat
import time

from groundwork import Preparer
from journey import Journey

# Of the first sample: what is nobody's but mine, and what everyone may not see by default.
MINE = ("He covered for us in October", "We keep the order and hand Samir")
NOT_EVERYONES = MINE + ("A week is planned in two hours", "An answer his people can give",
                        "Payroll export, complete", "weight=", "must=", "basis=", "strength=",
                        "supports=", "<verdict", "<rating", "origin=", "<phrase", "<fallback")


def open_share(journey, person):
    path = journey.samples(person.screen.home / "briefs")["prioritization"]
    person.open_window(journey, path)
    person.find(name="Title", role="text")
    person.key("ctrl+m")
    person.find(name="Save a copy…")
    return path


def choose_everyone(person):
    person.go_to(name="Everyone in the room")
    person.key("space")
    person.find(name="Tick what everyone in the room may see.")


def save(person, key, path, told):
    """Through the dialog that takes a path which is typed."""
    person.key(key)
    time.sleep(0.5)
    person.wait_until("the dialog has the keyboard", person.has_keyboard)
    person.key("ctrl+a")
    person.type(str(path))
    person.key("Return")
    person.find(name=told)


def save_copy(person, path):
    save(person, "ctrl+s", path, f"The copy is in “{path.name}”.")
    return path.read_text(encoding="utf-8")


def check_page(journey, tap, person):
    """The page that they will see, for paper and mail."""
    page = person.screen.home / "page for all.pdf"
    save(person, "ctrl+shift+e", page, f"The page is in “{page.name}”.")
    words = journey.words(page)
    tap.check("their page is one, with what others ask for",
              journey.pages(page) == 1 and "Payroll export has to be the first thing" in words, words)
    tap.none("and nothing else is on it", [word for word in NOT_EVERYONES if word in words])


def ids(text):
    return set(re.findall(r' id="([^"]+)"', text))


def our_side(journey, tap, person):
    """A copy for our side keeps back what is mine alone"""
    path = open_share(journey, person)
    person.picture("our-side")
    before = path.read_bytes()
    out = person.screen.home / "for us.brief"
    text = save_copy(person, out)
    tap.none("nothing of mine is in it", [words for words in MINE if words in text])
    tap.check("it says whose copy it is",
              'audience="team"' in text and re.search(r'copy-of="r-[0-9a-z]{12}"', text), text[:400])
    tap.check("making it changed nothing", path.read_bytes() == before)
    journey.validate(tap, out)
    check_kept(tap, person, text)


def check_kept(tap, person, text):
    name = re.search(r'copy-of="([^"]+)"', text).group(1)
    folder = person.screen.home / "data" / "groundwork" / "sent"
    kept = folder / f"{name}.brief"
    tap.check("what was sent is kept, for nobody else",
              kept.exists() and kept.read_text(encoding="utf-8") == text
              and stat.S_IMODE(folder.stat().st_mode) == 0o700
              and stat.S_IMODE(kept.stat().st_mode) == 0o600, sorted(os.listdir(folder)))


def everyone(journey, tap, person):
    """A copy for everyone in the room holds nothing that was not ticked"""
    path = open_share(journey, person)
    choose_everyone(person)
    person.picture("everyone")
    out = person.screen.home / "for all.brief"
    text = save_copy(person, out)
    tap.none("nothing else is in it", [words for words in NOT_EVERYONES if words in text])
    tap.none("no id leads back", ids(text) & ids(path.read_text(encoding="utf-8")))
    tap.none("nor does a path of this machine",
             [word for word in (str(person.screen.home), path.name) if word in text])
    journey.validate(tap, out)
    check_kept(tap, person, text)
    check_page(journey, tap, person)


def ticking(journey, tap, person):
    """A tick lets everyone see a need, undo takes it back, and the file follows"""
    path = open_share(journey, person)
    choose_everyone(person)
    before = path.read_text(encoding="utf-8")
    person.go_to(role="check box", name="We: A week is planned")
    person.key("space")
    person.wait_until("the brief's own file says so",
                      lambda: path.read_text(encoding="utf-8") != before)
    changed = [line for line in path.read_text(encoding="utf-8").splitlines()
               if line not in before.splitlines()]
    tap.check("one line of it, and only by that",
              len(changed) == 1 and 'visibility="open"' in changed[0], changed)

    text = save_copy(person, person.screen.home / "ticked.brief")
    tap.check("the copy holds it", "A week is planned in two hours" in text)

    person.key("ctrl+z")
    person.wait_until("the file is what it was",
                      lambda: path.read_text(encoding="utf-8") == before)
    text = save_copy(person, person.screen.home / "unticked.brief")
    tap.check("the next copy does not hold it", "A week is planned in two hours" not in text)


def comments(journey, tap, person):
    """A comment is written and settled by keys, and leaves for our side alone"""
    path = journey.samples(person.screen.home / "briefs")["prioritization"]
    before = path.read_text(encoding="utf-8")
    person.open_window(journey, path, author="'Priya Nair'")
    person.find(name="Title", role="text")
    person.key("ctrl+shift+m")
    person.wait_until("the box waits for words",
                      lambda: "New comment" in ((person.focused() or person.frame()).get_name() or ""))
    person.type("Who signs?")
    person.key("ctrl+Return")
    text = person.wait_for_words(path, "Who signs?", 'by="Priya Nair"')
    tap.check("it has its time", re.search(r'<comment [^>]*when="20[^"]+T[^"]+"', text), text[-400:])
    person.key("Escape")

    person.key("ctrl+m")
    person.find(name="Save a copy…")
    ours = save_copy(person, person.screen.home / "for us.brief")
    choose_everyone(person)
    everyones = save_copy(person, person.screen.home / "for all.brief")
    tap.check("our side reads it, and nobody else",
              "Who signs?" in ours and "Who signs?" not in everyones and "Priya Nair" not in everyones)
    person.key("Escape")
    person.wait_until("the dialog is gone", lambda: not person.sees(name="Save a copy…"))
    person.key("ctrl+shift+m")
    person.find(name="Settled: Who signs?")
    person.go_to(name="Settled: Who signs?")
    person.key("space")
    person.wait_for_words(path, 'settled="yes"')
    person.go_to(name="Remove: Who signs?")
    person.key("space")
    person.wait_until("the file is what it was", lambda: path.read_text(encoding="utf-8") == before)
    tap.check("removed, it leaves no trace", True)


Journey("share", Preparer).run(our_side, everyone, ticking, comments)
