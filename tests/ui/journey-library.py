#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What was kept is taken into a new brief: two needs and a fact, by keys."""

import re
import shutil

from groundwork import Preparer
from journey import Journey
from person import tool

NEEDS, FACT = "Add what they asked", "Add fact"


def take(person, button, words, statement):
    """Opens a section's finder, types until what is meant is the first hit, and takes it."""
    person.go_to(role="push button", name=button)
    person.key("Return")
    person.wait_until("the finder waits for words",
                      lambda: (person.focused() or person.frame()).get_name().startswith("Find what"))
    person.type(words)
    person.wait_until(f"the finder shows “{statement}”", lambda: person.sees(name=statement))
    person.key("Return")
    person.wait_until("the finder is gone", lambda: not person.sees(name="Kept in the library"))


def taking(journey, tap, person):
    """Two needs and a fact come from the library into an empty brief."""
    workspace = person.screen.home / "briefs"
    workspace.mkdir()
    library = journey.source / "data" / "samples" / "en" / "library.xml"
    shutil.copy(library, workspace)
    path = workspace / "talk.brief"
    tool(journey.build / "src" / "cli" / "groundwork-cli", "new", "prioritization",
         "--title", "Talk with Sales", "-o", path)

    needs = kept(library, "interest", 2)
    fact = kept(library, "fact", 1)
    person.open_window(journey, path)
    for (origin, statement) in needs:
        take(person, NEEDS, " ".join(statement.split()[:4]), statement)
    take(person, FACT, " ".join(fact[0][1].split()[:4]), fact[0][1])
    person.picture("taken")

    text = person.wait_for_words(path, *[statement for _, statement in needs + fact])
    tap.none("each knows which it was",
             [origin for origin, _ in needs + fact if f'origin="{origin}"' not in text])
    journey.validate(tap, path)
    tap.check("the library is as it was but for the day it was used",
              without_used(library) == without_used(workspace / "library.xml"))


def staying(journey, tap, person):
    """Ctrl+Enter takes and stays; what nothing kept matches becomes new in both."""
    workspace = person.screen.home / "briefs"
    workspace.mkdir()
    shutil.copy(journey.source / "data" / "samples" / "en" / "library.xml", workspace)
    path = workspace / "talk.brief"
    tool(journey.build / "src" / "cli" / "groundwork-cli", "new", "prioritization",
         "--title", "Talk with Sales", "-o", path)
    facts = [statement for _, statement in kept(workspace / "library.xml", "fact", 2)]
    person.open_window(journey, path)
    person.go_to(role="push button", name=FACT)
    person.key("Return")
    person.wait_until("the finder waits for words",
                      lambda: (person.focused() or person.frame()).get_name().startswith("Find what"))
    for statement in facts:
        person.type(" ".join(statement.split()[:5]))
        person.wait_until(f"the finder shows “{statement}”", lambda: person.sees(name=statement))
        person.key("ctrl+Return")
        person.wait_until("it is told", lambda: person.sees(name="Taken: "))
    tap.check("both were taken without leaving", bool(person.wait_for_words(path, *facts)))
    person.type("An elephant in the room")
    person.wait_until("nothing matches", lambda: person.sees(name="Nothing kept matches"))
    person.key("ctrl+Return")
    person.wait_for_words(path, "An elephant in the room")
    tap.check("new words are in the library as well",
              bool(person.wait_for_words(workspace / "library.xml", "An elephant in the room")))
    journey.validate(tap, workspace / "library.xml")


def kept(library, kind, number):
    """The first items of a kind whose statement needs no escape: (id, statement)."""
    text = library.read_text(encoding="utf-8")
    found = re.findall(rf'<{kind} id="([^"]+)".*?<statement>([ -~]+?)</statement>', text, re.S)
    return [(origin, statement) for origin, statement in found if "&" not in statement][:number]


def without_used(path):
    return re.sub(r' used="[^"]*"', "", path.read_text(encoding="utf-8"))


Journey("library", Preparer).run(taking, staying)
