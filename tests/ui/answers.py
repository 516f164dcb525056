# SPDX-License-Identifier: GPL-3.0-or-later
"""What somebody would type for what a sample holds: dates, ranges, and whole lines of a short form."""

import re

MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
DEADLINES = {"wish": "a wish", "target": "our own plan", "contract": "in a contract",
             "law": "required by law"}


def say_date(iso):
    """"26 Feb 2027", "Dec 2027", "Q2 2027", as fine as it is kept."""
    year, _, rest = iso.partition("-")
    if rest[:1] in ("Q", "H"):
        return f"{rest} {year}"
    if re.match(r"\d\d-\d\d", rest):
        return f"{int(rest[3:5])} {MONTHS[int(rest[:2]) - 1]} {year}"
    return f"{MONTHS[int(rest) - 1]} {year}" if re.match(r"\d\d$", rest) else iso


def number(value):
    return f"{float(value):.10g}"


def say_range(item, likely, low, high, unit=""):
    """"104-112-124k", "6-8-14 days"."""
    values = [item.get(name) for name in (low, likely, high) if item.get(name) is not None]
    if not values:
        return None
    if not unit and all(float(value) % 1000 == 0 and float(value) > 0 for value in values):
        values, unit = [number(float(value) / 1000) for value in values], "k"
    return "-".join(number(value) for value in values) + unit


def say_weeks(item):
    return say_range(item, "weeks", "weeks-low", "weeks-high", " wk")


def say_estimate(item):
    return say_range(item, "likely", "low", "high",
                     " wk" if item.get("unit") == "weeks" else " days")


def say_meeting(meeting):
    start = meeting.get("start")
    parts = [say_date(start[:10]) + ", " + start[11:16]]
    if meeting.get("minutes"):
        parts.append(f"{meeting.get('minutes')} min")
    return " - ".join(parts + ([meeting.get("place")] if meeting.get("place") else []))


def line(*parts):
    return " - ".join(part for part in parts if part)


class Short:
    """The lines that the short form of a sample's moment asks for; "" where it holds nothing."""

    def __init__(self, sample):
        self.sample = sample
        self.root = sample.root
        self.own = sample.own()

    def words(self, where, default=""):
        found = self.root.find(where)
        return (found.text or "").strip() if found is not None else default

    def side(self, item, attribute="party"):
        people = self.sample.refer(item.get(attribute))
        return people[0].get("side") if people else None

    def ours(self):
        return next((self.sample.title(one) for one in self.root.findall("fallbacks/fallback")
                     if self.side(one) == "us"), "")

    def asked(self):
        """The first need that somebody on the other side asks something for, else their first."""
        theirs = [one for one in self.root.findall("interests/interest") if self.side(one) == "them"]
        return next((one for one in theirs if one.find("position") is not None),
                    theirs[0] if theirs else None)

    def asker(self):
        need = self.asked()
        people = self.sample.refer(need.get("party")) if need is not None else []
        return next((one for one in people if one.get("side") == "them"),
                    self.root.find("parties/party[@side='them']"))

    def position(self):
        need = self.asked()
        found = need.find("position") if need is not None else None
        return found.text if found is not None else ""

    def need(self):
        need = self.asked()
        return self.sample.title_of_need(need) if need is not None else ""

    def lines(self):
        return getattr(self, self.sample.moment)()

    def common(self, question):
        return question, self.words("questions/question/statement")

    def prioritization(self):
        who = self.asker()
        works = sorted(self.own.findall("work"), key=lambda work: work.get("requested") != "yes")
        ways = self.root.findall("options/option")
        return [
            ("Who is asking?", f"{who.get('name')}, {who.get('role')}"),
            ("What do they ask for, in their words?", self.position()),
            ("What do they need it for?", self.need()),
            ("How long would theirs take, and what would wait?",
             "; ".join(self.say_work(work) for work in works)),
            ("A way that takes less of the team", self.say_way(ways, 0)),
            ("Another way", self.say_way(ways, 1)),
            self.common("What will you ask first?"),
            ("What will you do if nothing is agreed?", self.ours()),
            ("What should be true when you leave?", self.words("outcome"))]

    def say_work(self, work):
        cost = work.get("delay-cost")
        return ", ".join(part for part in (self.sample.title(work), say_weeks(work),
                                           f"{number(cost)} a week" if cost else None) if part)

    def say_way(self, ways, index):
        if len(ways) <= index:
            return ""
        weeks = ways[index].get("weeks")
        return line(self.sample.title(ways[index]), f"{weeks} weeks" if weeks else "")

    def scope(self):
        pieces = self.own.findall("item")
        first = next(iter(self.own.findall("item/approach[@likely]")), None)
        expected, due = self.own.get("expected"), self.own.get("due")
        simpler = next((one for one in pieces if one.get("need") != "must"), None)
        estimate = f"{say_estimate(first)}, {first.get('by')}" if first is not None else ""
        return [
            ("What can the user do when it is finished?", self.words("outcome")),
            ("Hoped-for date, and what hangs on it",
             line(say_date(due), DEADLINES.get(self.own.get("deadline"), "")) if due else ""),
            ("What was thought at first, what does engineering say now?",
             line(f"{expected} days" if expected else "", estimate)),
            ("What makes it hard, in their words?", self.words(f"{self.own.tag}/item/approach/driver")),
            ("What can the user not do without?", self.sample.title(pieces[0])),
            ("What could be simpler or come later?",
             self.sample.title(simpler) if simpler is not None else ""),
            self.common("What will you ask first?"),
            ("What will you do if neither date nor scope moves?", self.ours())]

    def commitment(self):
        need, next_word = self.asked(), self.own.find("next")
        by = need.get("by")
        promise = self.own.find("promise[@level='commitment']")
        return [
            ("Which customer, and what do they ask for?",
             line(self.asker().get("name"), self.position())),
            ("What do they need it for, and by when?",
             line(self.need(), f"by {say_date(by)}" if by else "")),
            ("What can you promise, word for word? (may stay empty)", self.say_promise(promise)),
            ("Where are you heading?", self.words("commitment/promise[@level='direction']/statement")),
            ("What do you not know yet, and who finds out by when?", self.say_unknown()),
            ("When do they hear from you next?",
             line(say_date(next_word.get("date")), next_word.get("how"), next_word.get("who"))),
            ("What must not be said?", self.words("phrases/phrase[@use='avoid']")),
            self.common("What will you ask first?"),
            ("What do you do if they insist on a date?", self.ours())]

    def say_promise(self, promise):
        if promise is None:
            return ""
        condition = promise.find("condition")
        cleared = promise.get("cleared-by")
        return line(self.sample.title(promise), say_date(promise.get("when")),
                    f"provided {condition.text}" if condition is not None else "",
                    promise.get("owner"), f"agreed with {cleared}" if cleared else "")

    def say_unknown(self):
        point = self.root.find("unknowns/unknown")
        if point is None:
            return ""
        return line(point.text, point.get("who"), say_date(point.get("due")))

    def resources(self):
        cost, benefit = self.own.find("cost[@people]"), self.own.find("benefit")
        cost = cost if cost is not None else self.own.find("cost")
        goal = self.root.find("objectives/objective")
        answer = self.root.find("phrases/phrase[@use='answer']")
        sizes = self.root.findall("options/option")
        without = benefit.get("without")
        return [
            ("What do you ask for, and what does it cost a year?",
             line(self.sample.title(cost), say_range(cost, "amount", "low", "high"),
                  f"from {say_date(cost.get('from'))}" if cost.get("from") else "")),
            ("Which goal that they set does it serve?",
             line(goal.get("name"), goal.get("owner"),
                  f"from {goal.get('from')} to {goal.get('to')} by {say_date(goal.get('due'))}")),
            ("What comes sooner: with it, and without?",
             f"{say_date(benefit.get('from'))}, without it "
             f"{say_date(without) if without != 'never' else 'never'}"),
            ("What is that worth a year?",
             line(say_range(benefit, "likely", "low", "high"), benefit.get("measure"),
                  f"worth each {number(benefit.get('worth'))}" if benefit.get("worth") else "")),
            ("Who stands behind that number?", benefit.get("confirmed-by", "")),
            ("What is the smaller version?", self.sample.title(sizes[1]) if len(sizes) > 1 else ""),
            ("What will not happen if the answer is no?", self.ours()),
            ("What will they ask, and what do you answer?",
             line(answer.findtext("heard"), answer.findtext("reply")) if answer is not None else ""),
            ("What should they decide, and by when?", self.words("outcome"))]
