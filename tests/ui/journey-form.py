#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a form offers beyond its fields: ratings, packages, other words, whose number it is, a copy."""

from groundwork import Preparer
from journey import Journey

PEOPLE = """<parties><party id="p-us" side="us" name="Product"/>
<party id="p-t" side="them" name="Tobias Renner"/></parties>
<interests><interest id="i-1" party="p-t" weight="5" basis="stated"><statement>Signs in February</statement></interest>
<interest id="i-2" party="p-us" weight="4" basis="stated"><statement>No weekend work</statement></interest></interests>
"""


def open_brief(journey, person, moment, body):
    """A brief of nothing but what is needed, in the full form."""
    folder = person.screen.home / "briefs"
    folder.mkdir()
    path = folder / "a.brief"
    path.write_text(f"""<?xml version="1.0" encoding="UTF-8"?>
<brief xmlns="urn:groundwork:1" format="1" id="b-form" moment="{moment}">
<title>A form</title>
{body}
</brief>
""", encoding="utf-8")
    person.open_window(journey, path)
    return path


def verdicts_and_ratings(journey, tap, person):
    """Who can live with a way, and what it does to each need, by keys."""
    path = open_brief(journey, person, "prioritization", PEOPLE + """
<options><option id="o-1"><statement>A monthly file</statement></option></options>
<prioritization/>""")
    person.find(name="Not clear for")
    person.go_to(name="A monthly file", role="list item")
    person.key("Return")
    person.go_to(name="Tobias Renner: can live with it")
    person.key("space")
    person.wait_for_words(path, '<verdict party="p-t" value="yes"/>')
    tap.check("a verdict is one key", True)

    person.go_to(name="Rate by need")
    person.key("space")
    person.go_to(name="Tobias: Signs in February")
    person.key("space")
    person.key("End")
    person.key("Return")
    text = person.wait_for_words(path, '<rating interest="i-1" value="1"/>')
    tap.check("a rating is chosen by its word", text.count("<rating") == 1, text)
    person.key("ctrl+z")
    person.wait_until("the rating is gone", lambda: "<rating" not in path.read_text("utf-8"))
    journey.validate(tap, path)


# The sections of each moment as the design has them.
TITLES = {
    "prioritization": ("Outcome", "People", "What they ask, what they need", "What would wait",
                       "Ways to do it", "Facts to bring", "If nothing is agreed", "Ask first",
                       "If they say …", "Say, and do not say", "How they can explain it",
                       "Several things to settle", "Notes", "Afterwards"),
    "scope": ("Outcome", "People", "Date and people", "The work, as engineering sees it",
              "What fits, and when it is all done", "What each side needs", "Ask first",
              "Ways to agree", "Facts", "What we know, what we do not", "If they say …",
              "Say, and do not say", "If nothing is agreed", "How they can explain it",
              "Who must hear it", "Several things to settle", "Notes", "Afterwards"),
    "commitment": ("Outcome", "People", "What they ask, what they need", "Already told them",
                   "We promise", "Where we are heading", "What we know, what we do not", "Next word",
                   "If they press", "Say, and do not say", "Ask first", "Facts",
                   "What else would help", "If they insist", "How they can explain it",
                   "Several things to settle", "Notes", "Afterwards"),
    "resources": ("The ask", "Outcome", "People", "The goal it serves", "What it costs",
                  "What it brings", "What could break it", "Other sizes", "What they need",
                  "What you will show, and when", "Facts", "They will ask", "Ask first",
                  "Say, and do not say", "If the answer is no", "How they can explain it",
                  "Several things to settle", "Notes", "Afterwards"),
}

# Those of the samples, in the order of the form, with how many points each has.
PICTURES = {
    "prioritization": (("What slips", 2), ("What both could agree on", 4)),
    "scope": (("Odds that all of it is done", 4),),
    "resources": (("Money over time", 3), ("What it is worth if one number is off", 5)),
}


def step_through(person, n_points):
    """What each point of the picture says that has the keyboard, as a screen reader is told it."""
    said = []
    for _ in range(n_points):
        before = person.focused().get_name()
        person.key("Right")
        person.wait_until("the next point is said",
                          lambda: person.focused() and person.focused().get_name() != before)
        said.append(person.focused().get_name().split(". ", 1)[1])
    return said


def packages(journey, tap, person):
    """The plane of packages is stepped through with the arrow keys, and says the same in words."""
    def way(number, term, us, them):
        return (f'<option id="o-{number}" term="t-{term}"><statement>Way {number}</statement>'
                f'<rating interest="i-1" value="{them}"/><rating interest="i-2" value="{us}"/></option>')
    open_brief(journey, person, "prioritization", PEOPLE + f"""
<terms><term id="t-1" name="Delivery date"/><term id="t-2" name="Price"/></terms>
<options>{way(1, 1, -0.5, 0.5)}{way(2, 1, 0.4, -0.3)}{way(3, 2, 0.1, -0.2)}{way(4, 2, -0.2, 0.3)}</options>
<fallbacks><fallback id="f-1" party="p-us"><statement>Otherwise</statement><rating interest="i-2" value="0"/></fallback>
<fallback id="f-2" party="p-t"><statement>Otherwise</statement><rating interest="i-1" value="0"/></fallback></fallbacks>
<prioritization/>""")
    person.find(name="What both could agree on")
    person.go_to(name="What both could agree on", limit=120)
    seen = step_through(person, 4)
    tap.check("each step says another package", len(set(seen)) == 4, "\n".join(seen))
    everything = person.everything()
    tap.none("the list says the same", [said for said in seen if said not in everything])
    tap.check("one of them is marked", sum("the most balanced" in said for said in seen) == 1)


def rewrite(journey, tap, person):
    """A word that takes a promise back is replaced by one key."""
    path = open_brief(journey, person, "commitment", PEOPLE + """
<commitment><promise id="m-1" level="commitment" when="2027-02-26" owner="Product" cleared-by="Priya">
<statement>You will probably get it by 26 February 2027.</statement></promise></commitment>""")
    form = person.find(name="Form", role="scroll pane")
    person.find(name="“probably”", within=form)
    person.go_to(name="You will probably get it", role="list item", limit=120)
    person.key("Return")
    person.wait_until("nothing is said of the words while they are written",
                      lambda: not person.sees(name="“probably”", within=form))
    tap.check("nothing is said of the words while they are written", True)
    person.key("Escape")
    person.find(name="“probably”", within=form)
    person.key("alt+Return")
    person.wait_for_words(path, "You will get it by 26 February 2027.")
    person.wait_until("nothing is said of them any more",
                      lambda: not person.sees(name="“probably”", within=form))
    tap.check("one key takes the words that are offered", True)
    person.key("ctrl+z")
    person.wait_for_words(path, "You will probably get it")
    journey.validate(tap, path)


def whose_number(journey, tap, person):
    """An estimate that somebody else changes is their guess, and can be given back."""
    path = open_brief(journey, person, "scope", PEOPLE + """
<scope><item id="s-1" need="must"><statement>A log of exports</statement>
<approach id="a-1" low="14" likely="22" high="45" by="Priya" on="2026-12-03"><statement>Log</statement></approach>
</item></scope>""")
    person.find(name="Engineering says 14–22–45 days.")
    person.go_to(name="A log of exports", role="list item", limit=120)
    person.key("Return")
    person.go_to(name="Log, Priya", role="list item")
    person.key("Return")
    person.go_to(name="likely", role="text")
    person.key("ctrl+a")
    person.type("6-8-14 days")
    person.key("Escape")
    text = person.wait_for_words(path, 'status="guess"', 'by="Product"',
                                 'settled="yes">14–22–45 days</comment>')
    tap.check("what the giver said stays in the file", 'by="Priya" when="2026-12-03"' in text, text)
    journey.validate(tap, path)
    person.find(name="Priya said 14–22–45 days on Thu 3 Dec 2026")
    person.go_to(name="Take Priya's numbers")
    person.key("space")
    person.wait_until("the estimate is Priya's again",
                      lambda: 'low="14" likely="22" high="45" by="Priya"' in path.read_text("utf-8"))
    tap.check("nothing of the guess is left", "<comment" not in path.read_text("utf-8"))
    journey.validate(tap, path)


def through_rows(tap, person):
    """Tab comes to a list once; the arrow keys go from row to row in it, and stop at its ends."""
    person.go_to(name="Shift swap on the phone", role="list item", limit=150)
    heard = []
    for key in ("Down", "Down", "Up", "Home", "End"):
        before = person.focused()
        person.key(key)
        person.wait_for_other_focus(before)
        heard.append(person.focused().get_name().split(",")[0])
    tap.check("arrow keys go from row to row",
              heard == ["Payroll export", "Absence calendar", "Payroll export",
                        "Shift swap on the phone", "Absence calendar"], heard)


def tab_through(journey, tap, person):
    """Tab goes on from the title through every section of every moment to its end, and the arrow keys
    through the points of each picture on the way."""
    first = journey.samples(person.screen.home / "briefs")
    person.open_window(journey, *first.values())
    for moment, key in (("prioritization", "alt+1"), ("scope", "alt+2"), ("commitment", "alt+3"),
                        ("resources", "alt+4")):
        person.key(key)
        person.find(name="Add sentence" if moment != "resources" else "Add answer")
        form = person.find(name="Form", role="scroll pane")
        headings = [node.get_name() for node in person.walk(form)
                    if node.get_role_name() == "heading"]
        tap.check(f"the sections of {moment} are those of the design, in its order",
                  headings == list(TITLES[moment]), headings)
        person.go_to(name="Title", limit=60)
        if moment == "prioritization":
            through_rows(tap, person)
        for title, n_points in PICTURES.get(moment, ()):
            picture = person.go_to(name=title, limit=150)
            told = picture.get_description().split("\n")
            said = step_through(person, n_points)
            tap.check(f"{title}: each point in turn, and all of them as its description",
                      said == told, f"{said}\n{told}")
        person.go_to(name="Short form", limit=150)
        tap.check(f"from the title to the end of the form of {moment}", True)


def copied_sentence(journey, tap, person):
    """The sentence of the ask is copied, and pasted elsewhere."""
    path = journey.samples(person.screen.home / "briefs")["resources"]
    person.open_window(journey, path)
    person.find(name="Investing €\u00a0150,000 in the first year")
    person.go_to(name="Copy", role="push button")
    person.key("space")
    person.find(name="Copied")
    person.go_to(name="Title", forward="shift+Tab")
    person.key("ctrl+a")
    person.key("ctrl+v")
    person.wait_for_words(path, "<title>Investing €\u00a0150,000 in the first year")
    tap.check("what was copied is what stands there", True)


Journey("form", Preparer).run(verdicts_and_ratings, packages, rewrite, whose_number,
                              tab_through, copied_sentence)
