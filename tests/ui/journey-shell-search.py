#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The desktop's own search asks for briefs over the session bus, with no window there."""

import re
import time

from groundwork import Preparer
from journey import Journey

NAME = "org.groundwork.Groundwork"
PATH = "/org/groundwork/Groundwork/SearchProvider"
METHOD = "org.gnome.Shell.SearchProvider2."


def ask(person, method, *arguments):
    told = person.screen.ask("gdbus", "call", "--session", "--timeout", "10", "--dest", NAME,
                             "--object-path", PATH, "--method", METHOD + method, "--", *arguments)
    return told.stdout if told.returncode == 0 else ""


def asked_from_outside(journey, tap, person):
    """Words find a brief, whose title is told and whose text is not; choosing it opens it."""
    samples = journey.samples(person.screen.home / "briefs")
    person.set_up(workspace=f"'{person.screen.home / 'briefs'}'",
                  **{"last-moment": "'prioritization'"})
    with open(person.log, "ab") as log:
        person.process = person.screen.spawn(journey.build / "src" / "app" / "groundwork",
                                             "--gapplication-service", log=log)
    found = person.wait_until(
        "the service answers",
        lambda: ask(person, "GetInitialResultSet", "['budget', 'lapses']"))
    uri = samples["prioritization"].as_uri()
    tap.check("words in a text find its brief", f"'{uri}'" in found, found)
    tap.check("and no other", len(re.findall("file://", found)) == 1, found)
    narrower = ask(person, "GetSubsearchResultSet", f"['{uri}']", "['budget', 'xylophone']")
    tap.check("another word narrows it down", narrower.strip() in ("(@as [],)", "([],)"), narrower)
    metas = ask(person, "GetResultMetas", f"['{uri}', 'file:///nowhere']")
    tap.check("title, day and people are told",
              "Payroll export for Nordkette" in metas and "Tobias Renner" in metas, metas)
    tap.check("the text that was found is not", "lapses" not in metas, metas)
    tap.check("no window came up", not person.frame())

    ask(person, "ActivateResult", uri, "['budget']", str(int(time.time())))
    person.wait_until("the brief is in front", lambda: person.frame()
                      and person.frame().get_name() == "Payroll export for Nordkette", 30)
    ask(person, "LaunchSearch", "['budget']", str(int(time.time())))
    person.find(name="Search briefs and library", role="entry")
    tap.check("the whole search is in the window", True)


Journey("shell-search", Preparer).run(asked_from_outside)
