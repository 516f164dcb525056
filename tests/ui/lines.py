# SPDX-License-Identifier: GPL-3.0-or-later
"""A whole row typed into the box of its words: "Monthly file - 6-8-14 days - Priya - 3 Dec 2026"."""

import re

from boxes import Choice, Inside, Text

# What the program knows a part of a line by, which is called so in the file.
LABELS = {("COST", "from"): "from", ("COST", "until"): "until", ("BENEFIT", "from"): "with",
          ("BENEFIT", "without"): "without", ("BENEFIT", "until"): "until",
          ("BENEFIT", "worth"): "worth", ("WORK", "by"): "by"}
INSIDE = {"driver": "hard because", "condition": "provided"}
NUMBERS = {"NUMBER", "COUNT"}
# These words would be taken for a label, and the other for the next part.
UNFIT = re.compile(r"(from|until|till|with|without|by|worth|each|needs?|asks|because|hard because|"
                   r"provided|else|or else|otherwise)\b|.* - |.*·|.*\n", re.I | re.S)


class Line:
    """What of a new row's boxes can be typed at once: `words`, and the boxes that are `left`."""

    def __init__(self, kinds, item, boxes):
        self.kind = kinds.by_element[item.tag]
        self.fields = kinds.fields(self.kind)
        self.boxes = {box.label: box for box in boxes if isinstance(box, Text)
                      or isinstance(box, Choice) and not box.refers}
        self.left = list(boxes)
        self.words = None
        self.said = []
        self.is_sure = False
        if self.fields and self.kind.tag != "PHRASE":
            self.read(boxes)

    def read(self, boxes):
        first = self.boxes.pop(self.fields[0].label, None)
        if first is None or UNFIT.match(first.words):
            return
        numbers = texts = days = True
        for part in self.fields[1:]:
            numbers = numbers and (part.type in NUMBERS | {"TEXT", "CHOICE"} or part.place != "ATTR")
            box = self.boxes.get(part.label)
            label = LABELS.get((self.kind.tag, part.name))
            if box is None:
                # The next of its sort would be taken for this one.
                numbers = numbers and part.type not in NUMBERS
                texts = texts and part.type != "TEXT"
                days = days and (label is not None or part.type in NUMBERS | {"TEXT", "CHOICE"})
            elif isinstance(box, Choice):
                self.say(box, box.words)
            elif label is not None:
                self.say(box, f"{label} {box.words}")
            elif part.type in NUMBERS:
                if numbers:
                    self.say(box, box.words)
            elif part.type == "TEXT":
                if texts and part.place == "ATTR" and not UNFIT.match(box.words):
                    self.say(box, box.words, False)
                texts = False
            elif days:
                self.say(box, box.words)
                days = False
        self.say_inside(boxes)
        if self.is_sure:
            self.words = " - ".join([first.words, *self.said])
            self.left[self.left.index(first)] = Text(first.label, self.words)
        else:
            self.left = boxes

    def say(self, box, words, is_sure=True):
        self.said.append(words)
        self.left.remove(box)
        self.is_sure = self.is_sure or is_sure

    def say_inside(self, boxes):
        for box in boxes:
            if isinstance(box, Inside) and len(box.items) == 1 and box.items[0].tag in INSIDE \
                    and not UNFIT.match(box.items[0].text):
                self.say(box, f"{INSIDE[box.items[0].tag]} {box.items[0].text}")
