# SPDX-License-Identifier: GPL-3.0-or-later
"""What the rows of a sample ask of the form: a box, or a choice, for each part of an item.

Each names the box as a screen reader is told it, and says how it is filled by keys.
"""

import collections

import answers

Text = collections.namedtuple("Text", "label words")
Choice = collections.namedtuple("Choice", "label words others")
Tick = collections.namedtuple("Tick", "label on")
Ticks = collections.namedtuple("Ticks", "label titles")
Press = collections.namedtuple("Press", "label")          # a verdict: "Tobias: cannot"
Rate = collections.namedtuple("Rate", "need words")
Inside = collections.namedtuple("Inside", "label items")  # rows inside a row, and their button

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
# Only what the library or another brief knows; and what is chosen in the menu of a row.
APART = {"id", "origin", "visibility", "item", "format"}
DATES = {"DATE", "STAMP", "MONTH", "MONTH_OR_NEVER", "GRAIN"}
RATED = "Rate by need"


def heading(words):
    return words[:1].upper() + words[1:]


class Boxes:
    """The boxes of a sample's items; `known` are the items that can be chosen by now."""

    def __init__(self, kinds, sample):
        self.kinds = kinds
        self.sample = sample
        self.known = set()

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
            and box.others is not None else []
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
            yield Choice(part.label, self.kinds.words(kind, part, value), None)
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
            yield Choice(part.label, titles[0], [])

    def of_list(self, item, part, base):
        child = self.kinds.by_tag[part.child]
        items = [one for one in item if one.tag == child.element]
        if child.element == "verdict":
            for one in items:
                words = self.kinds.words(child, child.parts[1], one.get("value"))
                yield Press(f"{self.sample.title(one)}: {words}")
        elif child.element == "rating":
            value = child.parts[1]
            for one in items:
                yield Rate(self.sample.title(one), self.kinds.words(child, value, one.get("value")))
        elif items and item.tag not in ("brief", "result") and child.element in INSIDE:
            held = {} if base is None else {(one.text or "").strip(): one for one in base}
            items = [one for one in items if (one.text or "").strip() not in held
                     or child.element == "approach"]
            if items:
                yield Inside(heading("add " + child.label), items)


INSIDE = {"approach", "driver", "condition", "step"}
