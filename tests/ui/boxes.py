# SPDX-License-Identifier: GPL-3.0-or-later
"""What the rows of a sample ask of the form: a box, or a choice, for each part of an item.

Each names the box as a screen reader is told it, and says how it is filled by keys.
"""

import collections

import answers

Text = collections.namedtuple("Text", "label words")
Choice = collections.namedtuple("Choice", "label words letters refers")
Tick = collections.namedtuple("Tick", "label on")
Ticks = collections.namedtuple("Ticks", "label titles")
Press = collections.namedtuple("Press", "label")          # a verdict: "Tobias: cannot"
Rate = collections.namedtuple("Rate", "need choice")
Inside = collections.namedtuple("Inside", "label items")  # rows inside a row, and their button
Row = collections.namedtuple("Row", "words boxes")        # one of them that stands there already

RANGES = {
    "work": {"weeks": answers.say_weeks,
             "delay-cost": lambda item: answers.say_range(item, "delay-cost", "delay-cost-low",
                                                          "delay-cost-high")},
    "approach": {"likely": answers.say_estimate},
    "option": {"weeks": answers.say_weeks},
    "cost": {"amount": lambda item: answers.say_range(item, "amount", "low", "high")},
    "benefit": {"likely": lambda item: answers.say_range(item, "likely", "low", "high")},
    "scope": {"expected": lambda item: answers.number(item.get("expected")) + " days",
              "focus": lambda item: answers.number(100 * float(item.get("focus"))) + " %"},
    "resources": {"discount": lambda item: answers.number(100 * float(item.get("discount"))) + " %"},
}
PARTS_OF_RANGES = {"low", "high", "weeks-low", "weeks-high", "delay-cost-low", "delay-cost-high",
                   "unit"}
# Only what the library knows; and what is chosen in the menu of a row.
APART = {"id", "origin", "visibility", "format"}
DATES = {"DATE", "STAMP", "MONTH", "MONTH_OR_NEVER", "GRAIN"}
RATED = "Rate by need"
NAMELESS = "Not written yet"


def heading(words):
    return words[:1].upper() + words[1:]


def begins(words, letters):
    """Which of the words begin with the letters; else which have a word inside that does."""
    found = [one for one in words if one.lower().startswith(letters)]
    return found or [one for one in words if " " + letters in one.lower()]


def fewest_letters(words, others):
    """As few as choose these words among others in a closed box, from their first or a later word."""
    whole = words.lower()
    starts = [0] + [place + 1 for place, letter in enumerate(whole) if letter == " "]
    found = [whole[start:start + length] for length in range(1, len(whole) + 1) for start in starts
             if begins(others, whole[start:start + length]) == [words]]
    return found[0] if found else whole


class Boxes:
    """The boxes of a sample's items; `known` are the items that can be chosen by now."""

    def __init__(self, kinds, sample):
        self.kinds = kinds
        self.sample = sample
        self.known = set()
        self.elsewhere = {}

    def of(self, item, base=None):
        """What is to be filled of an item, without what `base` holds already, and the parts that
        speak of items that are still to come."""
        filled, later = [], []
        kind = self.kinds.by_element[item.tag]
        for part in kind.parts:
            # Answers stand in a section of their own, without a box for what they are.
            if item.get("use") == "answer" and part.name == "use":
                continue
            if part.name in APART or part.name in PARTS_OF_RANGES and item.tag != "objective":
                continue
            for box in self.of_part(item, kind, part, base):
                (filled if self.is_possible(box) else later).append(box)
        return filled, later

    def is_possible(self, box):
        titles = box.titles if isinstance(box, Ticks) else [box.words] if isinstance(box, Choice) \
            and box.refers else []
        return all(title in self.known for title in titles)

    def of_part(self, item, kind, part, base):
        if part.place in ("LIST", "ONE"):
            yield from self.of_list(item, part, base)
        elif part.place == "MANY":
            words = "\n".join(one.text for one in item.findall(part.name))
            yield from self.text(part, words, self.held(base, part))
        elif part.place in ("ELEM", "BODY"):
            yield from self.text(part, self.held(item, part), self.held(base, part))
        else:
            yield from self.of_attribute(item, kind, part, base)

    @staticmethod
    def held(item, part):
        if item is None:
            return ""
        if part.place == "BODY":
            return (item.text or "").strip()
        return "\n".join((one.text or "") for one in item.findall(part.name))

    @staticmethod
    def text(part, words, held):
        if words and words != held:
            yield Text(part.label, words)

    def of_attribute(self, item, kind, part, base):
        value = item.get(part.name, part.preset)
        held = base.get(part.name, part.preset) if base is not None else None
        if part.type in ("REF", "REFS"):
            yield from self.of_reference(item, part)
            return
        if value in self.elsewhere:
            titles = list(self.elsewhere.values())
            yield Choice(part.label, self.elsewhere[value],
                         fewest_letters(self.elsewhere[value], titles), False)
            return
        if item.get(part.name) is None and (held is None or held == part.preset):
            return
        ranges = RANGES.get(item.tag, {}).get(part.name)
        if ranges is not None and base is not None and ranges(item) == self.say(ranges, base):
            return
        if ranges is None and base is not None and value == held:
            return
        if part.choices == ["yes", "no"]:
            yield Tick(heading(part.label), value == "yes")
        elif self.kinds.words(kind, part, value) is not None:
            yield self.choice(part.label, kind, part, value)
        elif part.type in DATES:
            yield Text(part.label, answers.say_date(value))
        else:
            yield Text(part.label, ranges(item) if ranges is not None else value)

    @staticmethod
    def say(ranges, base):
        try:
            return ranges(base)
        except TypeError:
            return None

    def of_reference(self, item, part):
        titles = [self.sample.title(other) for other in self.sample.refer(item.get(part.name))]
        if part.type == "REFS" and titles:
            yield Ticks(part.label, titles)
        elif titles:
            others = [self.sample.title(one) for one in self.sample.root.iter(self.tag_of(item, part))]
            yield Choice(part.label, titles[0], fewest_letters(titles[0], others), True)

    def tag_of(self, item, part):
        return self.sample.refer(item.get(part.name))[0].tag

    def choice(self, label, kind, part, value):
        words = self.kinds.words(kind, part, value)
        return Choice(label, words, fewest_letters(words, self.kinds.all_words(kind, part)), False)

    def is_ours(self, verdict):
        return any(who.get("side") == "us" for who in self.sample.refer(verdict.get("party")))

    def of_list(self, item, part, base):
        child = self.kinds.by_tag[part.child]
        items = [one for one in item if one.tag == child.element]
        if child.element == "verdict":
            for one in items:
                words = self.kinds.words(child, child.parts[1], one.get("value"))
                title = self.sample.title(one)
                yield Press(f"{title}: {words}")
                basis = child.parts[2]
                if one.get("basis", basis.preset) != basis.preset and not self.is_ours(one):
                    yield self.choice(f"{title}: {basis.label}", child, basis, one.get("basis"))
        elif child.element == "rating":
            value = child.parts[1]
            for one in items:
                yield Rate(self.sample.title(one),
                           self.choice(None, child, value, one.get("value")))
        elif items and item.tag not in ("brief", "result") and child.element in INSIDE:
            yield from self.of_inside(items, child, base)

    def of_inside(self, items, child, base):
        """Those that stand there are completed, the rest written below them."""
        new = []
        for item in items:
            there = self.find_there(item, base)
            if there is None:
                new.append(item)
                continue
            boxes = self.of(item, there)[0]
            if boxes:
                yield Row(self.words_of(there), boxes)
        if new:
            yield Inside(heading("add " + child.label), new)

    def find_there(self, item, base):
        """The row of @base that says the same as @item, or is to become it."""
        rows = [] if base is None else base.findall(item.tag)
        return next((row for row in rows if self.sample.title(row) == self.sample.title(item)
                     or self.sample.is_nameless(row) and self.sample.stands_for(row, item)), None)

    def words_of(self, row):
        """By which a row that stands there is known on the screen."""
        if not self.sample.is_nameless(row):
            return self.sample.title(row)
        return row.get("measure") or NAMELESS


INSIDE = {"approach", "driver", "condition", "step"}
