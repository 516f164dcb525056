#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""An invitation from a calendar fills a brief; what is none is refused with a sentence."""

from groundwork import Preparer
from journey import Journey

INVITATION = "\r\n".join((
    "BEGIN:VCALENDAR", "VERSION:2.0", "BEGIN:VEVENT", "DTSTART:20271203T130000Z",
    "DTEND:20271203T134500Z", "SUMMARY:Six shops by Friday", "LOCATION:Room 4",
    "ATTENDEE;CN=Priya Nair:mailto:priya@example.org", "END:VEVENT", "END:VCALENDAR", ""))


def opened(journey, tap, person):
    """An invitation that is opened becomes a brief with title, time, place and people."""
    path = person.screen.home / "meeting.ics"
    path.write_text(INVITATION, encoding="utf-8")
    person.open_window(journey, path)
    person.wait_until("it is said", lambda: person.sees(name="those of the invitation"))
    brief = person.brief()
    text = person.wait_for_words(brief, "<title>Six shops by Friday</title>", 'minutes="45"',
                                 'place="Room 4"', 'name="Priya Nair"')
    tap.check("the day is that of the invitation", 'start="2027-12-03T' in text, text)
    person.picture("invited")
    journey.validate(tap, brief)

    person.key("ctrl+z")
    person.wait_until("one undo takes it all back",
                      lambda: "Priya Nair" not in brief.read_text(encoding="utf-8")
                      and "Room 4" not in brief.read_text(encoding="utf-8"))
    tap.check("the undone invitation leaves nothing behind", True)


def refused(journey, tap, person):
    """What is no invitation is refused with a sentence, and nothing is made."""
    path = person.screen.home / "meeting.ics"
    path.write_bytes(b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n\xff")
    person.open_window(journey, path)
    person.wait_until("it is said", lambda: person.sees(name="The invitation cannot be read."))
    tap.check("the reason stands beside it", person.sees(name="not an invitation"))
    tap.none("no brief was made", [brief.name for brief in person.briefs()])


Journey("invitation", Preparer).run(opened, refused)
