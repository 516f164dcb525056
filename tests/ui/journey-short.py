#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A brief in each moment, from nothing to the printed page, by the short form and by keys alone.

Each answer is one input, and so are New and Save as PDF: a person with the facts on paper needs
fewer than twelve.
"""

import re

from groundwork import Preparer
from journey import Journey

FEWER_THAN = 12

# Question as the form asks it, the answer, and what of it must stand on the page.
PRIORITIZATION = [
    ("Who is asking?", "Tobias Renner, VP Sales", "Tobias Renner"),
    ("What do they ask for, in their words?", "Export has to be first in January",
     "Export has to be first in January"),
    ("What do they need it for?", "Nordkette signs before its budget lapses",
     "Nordkette signs before its budget lapses"),
    ("How long would theirs take, and what would wait?", "9 wk - Shift swap", None),
    ("A way that takes less of the team", "A monthly file for six shops",
     "A monthly file for six shops"),
    ("Another way", "Sell it without the export", "Sell it without the export"),
    ("What will you ask first?", "What has to work on the day they sign?",
     "What has to work on the day they sign?"),
    ("What will you do if nothing is agreed?", "Keep the order and hand up the price",
     "Keep the order and hand up the price"),
    ("What should be true when you leave?", "One person tells Nordkette what to expect",
     "One person tells Nordkette what to expect"),
]
SCOPE = [
    ("What can the user do when it is finished?", "Hours reach payroll without typing",
     "Hours reach payroll without typing"),
    ("Hoped-for date, and what hangs on it", "26 Feb 2027, in a contract", None),
    ("What was thought at first, what does engineering say now?", "6 wk - 9-12-20 wk, Priya", None),
    ("What makes it hard, in their words?", "Every client is certified by hand",
     "Every client is certified by hand"),
    ("What can the user not do without?", "A file that payroll accepts",
     "A file that payroll accepts"),
    ("What could be simpler or come later?", "Corrections after the month",
     "Corrections after the month"),
    ("What will you ask first?", "What would half the time leave out?",
     "What would half the time leave out?"),
    ("What will you do if neither date nor scope moves?", "Tell Nordkette it will be April",
     "Tell Nordkette it will be April"),
]
COMMITMENT = [
    ("Which customer, and what do they ask for?", "Nordkette, everything by April", "Nordkette"),
    ("What do they need it for, and by when?", "To plan the payroll of April",
     "To plan the payroll of April"),
    ("What can you promise, word for word? (may stay empty)", "Six shops can send their hours by 26 February 2027",
     "Six shops can send their hours"),
    ("Where are you heading?", "We are working towards all shops",
     "We are working towards all shops"),
    ("What do you not know yet, and who finds out by when?", "How night hours are counted - Ole - 18 Dec",
     "How night hours are counted"),
    ("When do they hear from you next?", "12 Jan 2027", None),
    ("What must not be said?", "April is no problem", None),
    ("What will you ask first?", "What will you decide with the date?",
     "What will you decide with the date?"),
    ("What do you do if they insist on a date?", "Name the quarter and stop there",
     "Name the quarter and stop there"),
]
RESOURCES = [
    ("What do you ask for, and what does it cost a year?", "One payroll engineer, 112k",
     "One payroll engineer"),
    ("Which goal that they set does it serve?", "Retail share of new revenue",
     "Retail share of new revenue"),
    ("What comes sooner: with it, and without?", "Nov 2027 - Jun 2028", None),
    ("What is that worth a year?", "150-280-420k", None),
    ("Who stands behind that number?", "Helene Marchetti, 9 Dec 2026", None),
    ("What is the smaller version?", "A contractor until August", "A contractor until August"),
    ("What will not happen if the answer is no?", "The second chain waits a year",
     "The second chain waits a year"),
    ("What will they ask, and what do you answer?", "And without it? It comes in June", None),
    ("What should they decide, and by when?", "Yes or no to one engineer in January",
     None),
]


def short_brief(journey, tap, person, moment, answers):
    person.open_window(journey)
    person.new_brief(moment, answers[0][0])
    for number, (question, answer, _) in enumerate(answers, 1):
        person.answer(question, answer)
        if number == 1:
            tap.check(f"{moment}: the first words are in a file", person.brief())
        if number == 3:
            person.wait_until("the page is there", lambda: not person.sees(
                name="Answer three questions and your page appears here"))
            tap.check(f"{moment}: after three answers the page is there", True)
    person.picture(moment)

    path = person.brief()
    page = person.save_as_pdf(person.screen.home / f"{moment}.pdf")
    tap.check(f"{moment}: made in {person.inputs} inputs, fewer than {FEWER_THAN}",
              person.inputs < FEWER_THAN)

    file = person.wait_for_words(path, answers[-1][1])
    tap.check(f"{moment}: the file says which moment and form it is",
              f'moment="{moment}"' in file and 'form="short"' in file, file)
    journey.validate(tap, path)
    tap.check(f"{moment}: the PDF has one page", journey.pages(page) == 1)
    words = journey.words(page)
    missing = [wanted for _, _, wanted in answers if wanted and wanted not in words]
    tap.check(f"{moment}: the page holds what was typed", not missing, f"{missing}\n{words}")
    person.key("ctrl+q")
    person.wait_until("the program has ended", person.has_ended)
    title = re.search(r"<title>(.*)</title>", file).group(1)
    named = person.brief().stem
    tap.check(f"{moment}: its file is named by the whole title", named == title, f"{named}\n{title}")
    tap.check(f"{moment}: and so it was in the foot of the page", f"{title}.brief" in words, words)


def prioritization(journey, tap, person):
    """Nine answers make a page for a talk about priorities."""
    short_brief(journey, tap, person, "prioritization", PRIORITIZATION)


def scope(journey, tap, person):
    """Eight answers make a page for a talk about scope."""
    short_brief(journey, tap, person, "scope", SCOPE)


def commitment(journey, tap, person):
    """Nine answers make a page for a talk about a commitment."""
    short_brief(journey, tap, person, "commitment", COMMITMENT)


def resources(journey, tap, person):
    """Nine answers make a page for a talk about resources."""
    short_brief(journey, tap, person, "resources", RESOURCES)


Journey("short", Preparer).run(prioritization, scope, commitment, resources)
