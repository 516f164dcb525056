#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Samples typed in afresh by keys: what it takes, and that the file then holds the same.

The samples of one initiative are short, so each is typed into the short form with all the numbers
that its boxes read; of one large sample the people, needs, work and ways go into the full form, but
for what is chosen there and not typed. Inputs and seconds are told, not judged: they are those of a
keyboard that never pauses to think.
"""

import time
import xml.etree.ElementTree as ElementTree

from groundwork import Preparer
from journey import Journey
from person import tool

SPACE = ' xmlns="urn:groundwork:1"'
MOST_SECONDS = 120

# The sample, the question as the form asks it with its answer, what of the sample the file must
# hold (an element's path, and an attribute unless it is the text), and what the numbers say then.
ORDERS = (
    "c1-whole-orders", "prioritization",
    [("Who is asking?", "Bea Lindholm, Customer Success - 12 Jan 2027, 11:30"),
     ("What do they ask for, in their words?", "Dealers need to upload whole orders"),
     ("What do they need it for?", "26 dealers stop typing 40 lines by hand on Mondays"),
     ("How long would theirs take, and what would wait?",
      "Upload of whole orders, 7 wk, 6000 a week - Parts search, 9 wk, 9500 - "
      "Invoices online, 3 wk, 4k a week"),
     ("A way that takes less of the team",
      "Dealers mail a spreadsheet, a script reads it - 1.5 weeks"),
     ("Another way", "Upload after the search - 7 weeks"),
     ("What will you ask first?", "What happens on a Monday, step by step?"),
     ("What will you do if nothing is agreed?",
      "We keep the order; two people from Success type for the dealers for four weeks"),
     ("What should be true when you leave?",
      "Bea can tell 26 dealers how their Mondays get shorter, and the search still starts on time.")],
    [("outcome", None), ("parties/party[@side='them']", "name"),
     ("parties/party[@side='them']", "role"), ("interests/interest/position", None),
     ("interests/interest/statement", None), ("options/option/statement", None),
     ("options/option", "weeks"), ("fallbacks/fallback/statement", None),
     ("questions/question/statement", None), ("prioritization/work/statement", None),
     ("prioritization/work", "weeks"), ("prioritization/work", "delay-cost"),
     ("prioritization/work", "requested")],
    ["22,500"])
PART = (
    "c2-part-number", "scope",
    [("What can the user do when it is finished?",
      "A dealer finds the right part at the first try, by the machine’s number."),
     ("What was thought at first, what does engineering say now?", "5 wk - 9 wk, Milan"),
     ("What makes it hard, in their words?", "Three numbering schemes, two of them not ours"),
     ("What can the user not do without?", "Search by machine number"),
     ("What could be simpler or come later?", "Machine pictures, later"),
     ("What will you ask first?",
      "What would you build if only the three largest makes existed?"),
     ("What will you do if neither date nor scope moves?", "We start with three makes in March")],
    [("outcome", None), ("scope", "expected"), ("scope/item/statement", None),
     ("scope/item[@need='must']/approach[@likely]", "likely"),
     ("scope/item[@need='must']/approach[@likely]", "unit"),
     ("scope/item[@need='must']/approach[@likely]", "by"),
     ("scope/item/approach/driver", None), ("fallbacks/fallback/statement", None),
     ("questions/question/statement", None)],
    ["First thought 5 wk. Engineering says 9 wk so far.", "No odds yet"])
PHOTO = (
    "c3-photo-search", "commitment",
    [("Which customer, and what do they ask for?",
      "Anders Krogh - When can we search by photo?"),
     ("What do they need it for, and by when?",
      "Something to tell his members on 22 January - by 22 Jan 2027"),
     ("What can you promise, word for word?",
      "By 30 April you can search by machine number for the three largest makes. - 30 Apr 2027 - "
      "provided We have their part lists by 1 February - Product - agreed with Milan"),
     ("Where are you heading?", "We are working towards a search by photo."),
     ("What do you not know yet, and who finds out by when?",
      "Whether photos are good enough; we try it with five dealers - Product - 5 Mar 2027"),
     ("When do they hear from you next?", "22 Jan 2027 - by mail - Product"),
     ("What must not be said?", "It is on our list."),
     ("What will you ask first?", "What will you tell them on the 22nd?"),
     ("What do you do if they insist on a date?",
      "No date; the first news comes by mail on 22 January")],
    [("parties/party[@side='them']", "name"), ("interests/interest/position", None),
     ("interests/interest/statement", None), ("interests/interest", "by"),
     ("commitment/promise/statement", None), ("commitment/promise", "level"),
     ("commitment/promise", "when"), ("commitment/promise", "owner"),
     ("commitment/promise", "cleared-by"), ("commitment/promise/condition", None),
     ("commitment/next", "date"), ("commitment/next", "who"), ("commitment/next", "how"),
     ("unknowns/unknown", None), ("unknowns/unknown", "who"), ("unknowns/unknown", "due"),
     ("phrases/phrase[@use='avoid']", None), ("questions/question/statement", None),
     ("fallbacks/fallback/statement", None)],
    ["No estimate stands behind this date."])
ANALYST = (
    "c4-search-analyst", "resources",
    [("What do you ask for, and what does it cost a year?",
      "Data analyst, a year - 70-78-88k - from Mar 2027"),
     ("Which goal that they set does it serve?",
      "What dealers order online - Yvonne Bauer - from this year to +12 % by Dec 2027"),
     ("What comes sooner: with it, and without?", "Sep 2027, without it Sep 2028"),
     ("What is that worth a year?",
      "0.5-3-5 - tenths of a point of conversion - worth each 54,528"),
     ("Who stands behind that number?", "Controlling, 13 Jan"),
     ("What is the smaller version?", "Analyst only, six months: 39,000"),
     ("What will not happen if the answer is no?",
      "We build the search without help: third quarter instead of spring"),
     ("What will they ask, and what do you answer?",
      "And without it? - The search itself comes in the third quarter; what it brings in orders "
      "comes a year later."),
     ("What should they decide, and by when?",
      "Yvonne decides on help for half a year by 29 January 2027.")],
    [("objectives/objective", "name"), ("objectives/objective", "owner"),
     ("objectives/objective", "to"), ("objectives/objective", "due"),
     ("resources", "decide-by"), ("resources/cost[1]/statement", None),
     ("resources/cost[1]", "low"), ("resources/cost[1]", "amount"), ("resources/cost[1]", "high"),
     ("resources/cost[1]", "from"), ("resources/benefit[1]", "measure"),
     ("resources/benefit[1]", "worth"), ("resources/benefit[1]", "low"),
     ("resources/benefit[1]", "likely"), ("resources/benefit[1]", "high"),
     ("resources/benefit[1]", "from"), ("resources/benefit[1]", "without"),
     ("fallbacks/fallback/statement", None), ("phrases/phrase/heard", None),
     ("phrases/phrase/reply", None)],
    ["12 months"])


def held(path, where):
    """What an element or its attribute says in a brief, each time it is there."""
    element, attribute = where
    text = path.read_text(encoding="utf-8").replace(SPACE, "", 1)
    found = ElementTree.fromstring(text.encode()).findall(element)
    said = [node.get(attribute) if attribute else node.text for node in found]
    return [word for word in said if word is not None]


def compare(journey, tap, sample, path, parts):
    model = journey.source / "data" / "samples" / "en" / f"{sample}.brief"
    other = [f"{where}: {held(path, where)} is not {held(model, where)}" for where in parts
             if held(path, where) != held(model, where)]
    empty = [where for where in parts if not held(model, where)]
    tap.none(f"{sample}: the sample itself says all that is asked of the copy", empty)
    tap.none(f"{sample}: the file holds what the sample holds", other)


def tell(tap, person, sample, seconds):
    tap.say(f"{sample}: {person.inputs} inputs, {seconds:.1f} s")
    tap.check(f"{sample}: typed within {MOST_SECONDS} s", seconds < MOST_SECONDS)


def short_sample(journey, tap, person, sample):
    name, moment, answers, parts, said = sample
    person.open_window(journey)
    start = time.monotonic()
    person.new_brief(moment, answers[0][0])
    for question, answer in answers:
        person.answer(question, answer)
    seconds = time.monotonic() - start

    path = person.brief()
    person.wait_for_words(path, held(journey.source / "data" / "samples" / "en" / f"{name}.brief",
                                     parts[-1])[-1])
    person.picture(name)
    tell(tap, person, name, seconds)
    journey.validate(tap, path)
    compare(journey, tap, name, path, parts)
    numbers = tool(journey.build / "src" / "cli" / "groundwork-cli", "analyse", path)
    tap.none(f"{name}: the numbers say the same", [word for word in said if word not in numbers])


def whole_orders(journey, tap, person):
    """The request for whole orders, with three pieces of work and their price."""
    short_sample(journey, tap, person, ORDERS)


def part_number(journey, tap, person):
    """The search by number, with one number and no range."""
    short_sample(journey, tap, person, PART)


def photo_search(journey, tap, person):
    """The promise to the dealers, with its condition."""
    short_sample(journey, tap, person, PHOTO)


def search_analyst(journey, tap, person):
    """The ask for an analyst, with cost and benefit in ranges."""
    short_sample(journey, tap, person, ANALYST)


# A full form goes section by section: its button, and then the fields that Tab comes to. None leaves
# a field as it is.
FULL = [
    ("Add person", ["Tobias Renner", "VP Sales", "Sales"]),
    ("Add person", ["Amina Diallo", "Customer Success", "Success"]),
    ("Add what they asked", ["Payroll export has to be the first thing in January",
                             "An answer his people can give in three more retail deals"]),
    ("Add what they asked", ["Do not move shift swap a third time",
                             "Shop managers stop phoning in swaps; her team is two people short"]),
    ("Add work", ["Shift swap on the phone", "8", "11000"]),
    ("Add work", ["Payroll export, complete", "9", "4500"]),
    ("Add work", ["Absence calendar", "5", "3000"]),
    ("Add a way", ["Shift swap first, export from March, Nordkette may leave after three months",
                   "0"]),
    ("Add a way", ["Export first, everything else after it", "9"]),
    ("Add a way", ["Keep the plan and sell without the export", "0"]),
]


def add_row(person, button, answers):
    """One input for the button, which is pressed as a screen reader does, and one for each field."""
    before = person.focused()
    person.press(person.find(role="push button", name=button))
    person.inputs += 1
    person.wait_until("a field of the new row has the keyboard",
                      lambda: person.focused() and person.focused().get_role_name() == "text"
                      and (not before or person.focused().path != before.path))
    for answer in answers:
        node = person.focused()
        person.type(answer)
        person.key("Tab")
        person.wait_for_other_focus(node)
        person.inputs += 1


def payroll_export(journey, tap, person):
    """The people, needs, work and ways of a large brief, in the full form."""
    name = "a1-payroll-export"
    folder = person.screen.home / "briefs"
    folder.mkdir()
    path = folder / "talk.brief"
    tool(journey.build / "src" / "cli" / "groundwork-cli", "new", "prioritization",
         "--title", "Payroll export for Nordkette", "-o", path)
    person.open_window(journey, path)
    person.find(name="Title", role="text")
    start = time.monotonic()
    for button, answers in FULL:
        add_row(person, button, answers)
    seconds = time.monotonic() - start

    person.wait_for_words(path, *[answers[0] for _, answers in FULL])
    person.picture(name)
    tell(tap, person, name, seconds)
    journey.validate(tap, path)
    compare(journey, tap, name, path,
            [("parties/party[@side='them']", part) for part in ("name", "role", "short")]
            + [("interests/interest/position", None), ("prioritization/work/statement", None),
               ("prioritization/work", "weeks"), ("prioritization/work", "delay-cost")])
    model = journey.source / "data" / "samples" / "en" / f"{name}.brief"
    ways = ("options/option/statement", None)
    tap.check(f"{name}: the ways are three of the sample's",
              held(path, ways) == held(model, ways)[1:])


Journey("afresh", Preparer).run(whole_orders, part_number, photo_search, search_analyst,
                                payroll_export)
