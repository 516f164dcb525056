#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody who sees the program for the first time, without a mouse and with nothing installed."""

import shutil

from groundwork import Preparer
from journey import Journey

# Writes down what it is asked to show; desktops find the reader of help pages by such a file.
READER = """[Desktop Entry]
Type=Application
Name=Reader
Exec={home}/reader %u
MimeType=x-scheme-handler/help;
NoDisplay=true
"""


def bare(journey, person):
    """As it lies in the build folder, told of nothing."""
    person.screen.environment.pop("GSETTINGS_SCHEMA_DIR", None)
    person.start(journey.build / "src" / "app" / "groundwork")


def first_run(journey, tap, person):
    """The first start shows a filled sample, and one key begins a brief of one's own."""
    bare(journey, person)
    person.wait_until("a sample is in front",
                      lambda: person.frame().get_name() == "Payroll export for Nordkette")
    person.find(name="This is a sample: four meetings about one feature.")
    person.picture("first-run")
    person.go_to_part("push button", "Start my own", steps=8)
    person.key("Return")
    person.wait_until("the first question waits",
                      lambda: person.focused() and person.focused().get_name() == "Who is asking?")
    tap.check("the brief is a new one", person.frame().get_name() == "New brief")
    person.picture("my-own")
    person.type("Tobias Renner, VP Sales")
    person.key("Tab")
    path = person.wait_until("it has its file among the documents",
                             lambda: next(iter(person.screen.home.glob("**/Tobias*.brief")), None))
    journey.validate(tap, path)
    person.key("ctrl+q")
    person.wait_until("the program has ended", person.has_ended)

    person.restart()
    person.wait_until("the next start shows what was left",
                      lambda: person.frame().get_name().startswith("Tobias"))
    tap.check("nobody is welcomed twice", not person.sees(name="This is a sample"))


def samples(journey, tap, person):
    """The menu opens any sample, and each is the person's own copy."""
    bare(journey, person)
    person.find(name="This is a sample: four meetings about one feature.")
    person.key("F10")
    person.press(person.find(role="menu item", name="Open a sample"))
    titles = [node.get_name() for node in person.all(role="menu item")]
    tap.check("a sample of each thread is offered",
              {"Whole orders for dealers", "Assistant for the April fair"} <= set(titles), titles)
    person.picture("samples")
    person.press(person.find(role="menu item", name="Whole orders for dealers"))
    person.wait_until("it is in front", lambda: person.frame().get_name() == "Whole orders for dealers")


def install_help(journey, person):
    """The pages where a reader looks for them, and a reader."""
    home = person.screen.home
    shutil.copytree(journey.source / "data" / "help" / "C", home / "data" / "help" / "C" / "groundwork")
    (home / "reader").write_text(f'#!/bin/sh\necho "$1" >> {home}/asked\n')
    (home / "reader").chmod(0o755)
    applications = home / "data" / "applications"
    applications.mkdir()
    (applications / "reader.desktop").write_text(READER.format(home=home))
    (home / "config" / "mimeapps.list").write_text(
        "[Default Applications]\nx-scheme-handler/help=reader.desktop\n")


def asked(person):
    path = person.screen.home / "asked"
    return path.read_text().split() if path.exists() else []


def help_pages(journey, tap, person):
    """F1 leads to the page that speaks of where one is."""
    install_help(journey, person)
    samples = journey.samples(person.screen.home / "briefs")
    person.open_window(journey, samples["prioritization"])
    person.go_to(role="text", name="Title")
    pages = journey.source / "data" / "help" / "C"
    for keys, page in (([], "type"), (["F6"], "page"), (["ctrl+f"], "find"),
                       (["Escape", "ctrl+n"], "start")):
        before = len(asked(person))
        for key in keys:
            person.key(key)
            person.wait_for_other_focus(None, 1)
        person.key("F1")
        person.wait_until("a page is asked for", lambda: len(asked(person)) > before)
        tap.check(f"after {' '.join(keys) or 'the title'}: {page}",
                  asked(person)[-1] == f"help:groundwork/{page}", asked(person))
        tap.check(f"there is such a page: {page}", (pages / f"{page}.page").exists())


def without_help(journey, tap, person):
    """Where no help is installed, F1 shows the keys."""
    bare(journey, person)
    person.find(name="This is a sample: four meetings about one feature.")
    person.key("F1")
    person.find(name="Next part of the window")
    tap.check("the keys are shown", "F6" in person.everything())
    person.picture("keys")
    person.key("Escape")
    person.wait_until("Escape closes them", lambda: not person.sees(name="Next part of the window"))


def preferences(journey, tap, person):
    """Ctrl+comma: what is chosen holds at once and at the next start; About says which this is."""
    bare(journey, person)
    person.find(name="This is a sample: four meetings about one feature.")
    person.key("ctrl+comma")
    person.find(name="Your name under comments")
    person.picture("preferences")
    keyfile = person.screen.home / "config" / "glib-2.0" / "settings" / "keyfile"
    person.go_to(role=("entry", "text"), name="Your name under comments", limit=12)
    person.key("ctrl+a")
    person.type("Amina")
    person.key("Tab")
    person.wait_until("the name is kept", lambda: "author='Amina'" in keyfile.read_text())
    person.go_to(name="Days until a new fact is to be checked again", limit=6)
    person.key("ctrl+a")
    person.type("30")
    person.key("Tab")
    person.wait_until("so are the days", lambda: "fresh-days=30" in keyfile.read_text())
    person.key("Escape")
    person.wait_until("Escape closes them",
                      lambda: not person.sees(name="Your name under comments"))
    tap.check("the name is kept", True)

    person.key("F10")
    person.press(person.find(role="menu item", name="About Groundwork"))
    person.find(name="Prepare the negotiations of a product manager on one page")
    person.picture("about")
    person.key("Escape")


Journey("start", Preparer).run(first_run, samples, help_pages, without_help, preferences)
