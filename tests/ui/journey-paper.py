#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is made of the page besides printing it: text for a chat, files of other kinds, a warning."""

from groundwork import Preparer
from journey import Journey

STRANGE = "\U0010fffd"  # private for ever, so no font has it


def open_sample(journey, person):
    brief = journey.samples(person.screen.home / "briefs")["prioritization"]
    person.open_window(journey, brief)
    person.wait_until("the page is there", lambda: person.sees(name="Print", state="sensitive"))
    return brief


def into_a_chat(journey, tap, person):
    """The page is copied as text and pasted again"""
    brief = open_sample(journey, person)
    person.key("ctrl+shift+c")
    person.wait_until("the window says so", lambda: "copied as text" in person.everything())
    person.go_to(name="Title")
    person.key("ctrl+a")
    person.key("ctrl+v")
    person.key("Tab")
    text = person.wait_for_words(brief, "<title>Payroll export for Nordkette", "Ask first")
    tap.check("what is private is not in it", "Keep in mind" not in text.split("</title>")[0], text)


def other_kinds(journey, tap, person):
    """The name of the file says what the page is saved as"""
    open_sample(journey, person)
    for suffix, start in (("png", b"\x89PNG"), ("html", b"<!DOCTYPE html>"), ("md", b"# "),
                          ("svg", b"<?xml"), ("pdf", b"%PDF-1.")):
        page = person.save_as_pdf(person.screen.home / f"page.{suffix}")
        tap.check(f"{suffix} is one", page.read_bytes().startswith(start), page.read_bytes()[:40])


def a_missing_glyph(journey, tap, person):
    """What no font has is told beside the page and before printing"""
    brief = journey.samples(person.screen.home / "briefs")["prioritization"]
    brief.write_text(brief.read_text(encoding="utf-8").replace(
        "<title>Payroll export", f"<title>{STRANGE} Payroll export"), encoding="utf-8")
    person.open_window(journey, brief)
    person.wait_until("it is told beside the page",
                      lambda: "would be printed as an empty box" in person.everything())
    person.picture("missing")
    person.key("ctrl+p")
    person.find(name="Print all the same")
    tap.check("it is told before the dialog opens", not person.sees(role="dialog", name="Print"))


Journey("paper", Preparer).run(into_a_chat, other_kinds, a_missing_glyph)
