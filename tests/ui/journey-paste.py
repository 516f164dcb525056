#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Pasting lines and tables, as they come out of a mail or a spreadsheet."""

from groundwork import Preparer
from journey import Journey


def write_lines(person, *lines):
    """Into the field that has the keyboard, as one who breaks lines; then cuts it all."""
    for number, line in enumerate(lines):
        if number:
            person.key("shift+Return")
        person.type(line)
    person.key("ctrl+a", "ctrl+x")


def open_sample(journey, person):
    path = journey.samples(person.screen.home / "briefs")["prioritization"]
    person.open_window(journey, path)
    person.find(name="Title", role="text")
    return path


def add(person, button):
    """Presses the button of a section and waits for the new row's first field."""
    before = person.focused()
    person.press(person.find(role="push button", name=button))
    person.wait_until("a field of the new row has the keyboard",
                      lambda: person.focused() and person.focused().get_editable_text_iface()
                      and (not before or person.focused().path != before.path))


def lines(journey, tap, person):
    """Several lines become as many rows, in one step that can be undone."""
    path = open_sample(journey, person)
    add(person, "Add question")
    write_lines(person, "- What else is on Katrin's list?", "- Who signs in her absence?")
    person.key("ctrl+v")
    person.wait_until("it is said what was done", lambda: person.sees(name="2 rows pasted"))
    text = person.wait_for_words(path, "<statement>What else is on Katrin's list?</statement>",
                                 "<statement>Who signs in her absence?</statement>")
    person.picture("lines")
    journey.validate(tap, path)

    person.key("ctrl+z")
    person.wait_until("both are gone again",
                      lambda: "Who signs" not in path.read_text(encoding="utf-8")
                      and "on Katrin's list" not in path.read_text(encoding="utf-8"))
    tap.check("one undo takes all rows back", text.count("Who signs") == 1)


def table(journey, tap, person):
    """A table matches its columns by their heads and shows a row before it is taken."""
    path = open_sample(journey, person)
    add(person, "Add work")
    write_lines(person, "Task;Weeks;Owner", "Roster import;6;Priya", "Night hours;2-3-5;Jonas")
    person.key("ctrl+v")
    person.find(name="2 rows with: text, weeks; left out: Owner")
    tap.check("the first row is shown as it will read",
              "Roster import · 6 wk" in person.everything(), person.everything())
    person.picture("table")
    person.key("Return")
    text = person.wait_for_words(path, "<statement>Roster import</statement>",
                                 "<statement>Night hours</statement>")
    tap.check("the weeks are numbers with their range",
              'weeks="6"' in text and 'weeks-low="2"' in text and 'weeks-high="5"' in text, text)
    journey.validate(tap, path)


def one_line(journey, tap, person):
    """One line is put in where one writes."""
    path = open_sample(journey, person)
    add(person, "Add question")
    write_lines(person, "Who else is hurt?")
    person.type("And then: ")
    person.key("ctrl+v")
    person.wait_for_words(path, "<statement>And then: Who else is hurt?</statement>")
    tap.check("the field holds both", True)


def fill_clipboard(journey, person, *lines):
    """As another program would: the lines are cut out of a field of another brief."""
    open_sample(journey, person)
    add(person, "Add question")
    write_lines(person, *lines)
    person.key("Escape")


def in_the_short_form(journey, tap, person):
    """Several lines pasted into a question become rows, and the box shows the first."""
    fill_clipboard(journey, person, "What else is on her list?", "Who signs?")
    known = person.briefs()
    person.new_brief("prioritization", "Who is asking?")
    person.go_to(role="text", name="What will you ask first?")
    person.key("ctrl+v")
    person.wait_until("it is said what was done", lambda: person.sees(name="2 rows pasted"))
    person.wait_until("the brief is there", lambda: len(person.briefs()) > len(known))
    path = next(brief for brief in person.briefs() if brief not in known)
    text = person.wait_for_words(path, "<statement>What else is on her list?</statement>",
                                 "<statement>Who signs?</statement>")
    tap.check("each is a question of its own", text.count("<question ") == 2, text)
    shown = person.answer_of("What will you ask first?")
    tap.check("the box shows the first", shown == "What else is on her list?", shown)
    person.picture("short")
    journey.validate(tap, path)
    person.key("ctrl+z")
    person.wait_until("one undo takes them back",
                      lambda: "Who signs?" not in path.read_text(encoding="utf-8"))


def invitation(journey, tap, person):
    """An invitation that is pasted fills the meeting, wherever the keyboard is."""
    fill_clipboard(journey, person, "BEGIN:VCALENDAR", "VERSION:2.0", "BEGIN:VEVENT",
                   "DTSTART:20271203T130000Z", "DTEND:20271203T134500Z",
                   "SUMMARY:Six shops by Friday", "LOCATION:Room 4",
                   "ATTENDEE;CN=Priya Nair:mailto:priya@example.org", "END:VEVENT", "END:VCALENDAR")
    known = person.briefs()
    person.new_brief("scope", "What can the user do when it is finished?")
    person.key("ctrl+v")
    person.wait_until("it is said", lambda: person.sees(name="those of the invitation"))
    person.wait_until("the brief is there", lambda: len(person.briefs()) > len(known))
    path = next(brief for brief in person.briefs() if brief not in known)
    text = person.wait_for_words(path, "<title>Six shops by Friday</title>", 'place="Room 4"',
                                 'name="Priya Nair"')
    tap.check("the day is that of the invitation", 'start="2027-12-03T' in text, text)
    person.picture("invitation")


Journey("paste", Preparer).run(lines, table, one_line, in_the_short_form, invitation)
