# SPDX-License-Identifier: GPL-3.0-or-later
"""The kinds of item and the words for them, read from the program's own tables.

A box is called by the label of its part, so whoever types a sample by keys looks its label up here.
"""

import collections
import re

Part = collections.namedtuple("Part", "place tag name type label choices child preset")
Kind = collections.namedtuple("Kind", "tag element label parts")

LINE = re.compile(r"\b(KIND|ATTR|ELEM|MANY|BODY|LIST|ONE|VISIBILITY) \((\w+)(.*?)\)\n", re.S)
STRING = re.compile(r'(N_ \(|N_\()?"([^"]*)"')
# Shared by kinds that people see or not.
VISIBILITY = Part("ATTR", "VISIBILITY", "visibility", "CHOICE", "who may see it",
                  ["private", "team", "open"], None, None)


def read_part(place, rest):
    strings = STRING.findall(rest)
    names = [text for mark, text in strings if not mark]
    labels = [text for mark, text in strings if mark]
    words = [word.strip() for word in re.sub(r'"[^"]*"', '""', rest).split(",")]
    tag = words[1]
    child = words[-2] if place in ("LIST", "ONE") else None
    kind = words[3] if place == "ATTR" else "TEXT"
    choices = re.search(r"CHOICES \((.*?)\)", rest, re.S)
    choices = re.findall(r'"([^"]*)"', choices.group(1)) if choices else None
    choices = ["yes", "no"] if "YES_NO" in words else choices
    preset = re.search(r'DEFAULT \("([^"]*)"\)', rest)
    name = names[0] if names and place in ("ATTR", "ELEM", "MANY", "LIST") else None
    return Part(place, tag, name, kind, labels[0] if labels else None, choices, child,
                preset.group(1) if preset else None)


class Kinds:
    """`source` is the project's folder."""

    def __init__(self, source):
        table = (source / "src/model/gw-kinds.def").read_text(encoding="utf-8")
        table = table[table.index('\nKIND (BRIEF'):]
        self.by_tag = {}
        for place, tag, rest in LINE.findall(table):
            if place == "KIND":
                strings = STRING.findall(rest)
                self.by_tag[tag] = Kind(tag, strings[0][1], strings[2][1], [])
            elif place == "VISIBILITY":
                self.by_tag[tag].parts.append(VISIBILITY)
            else:
                self.by_tag[tag].parts.append(read_part(place, rest))
        self.by_element = {kind.element: kind for kind in self.by_tag.values()}
        self.read_words(source)

    def read_words(self, source):
        moment = (source / "src/moments/gw-moment.c").read_text(encoding="utf-8")
        fields = (source / "src/moments/gw-fields.c").read_text(encoding="utf-8")
        self.order = {}
        for body in re.findall(r"static const GwField \w+\[\]\s*= (.*?)END };", fields, re.S):
            boxes = re.findall(r"\{ GW_([A-Z]+)_(\w+)", body)
            self.order.setdefault(boxes[0][0], [part for _, part in boxes])
        self.choice_words = {
            (kind, value): words for kind, value, words in
            re.findall(r'\{ GW_(?:KIND_)?(\w+), "([^"]*)", N_\("([^"]*)"\) \}', moment)}
        arrays = {name: dict(re.findall(r'\{ "([^"]*)", N_\("([^"]*)"\) \}', body)) for name, body in
                  re.findall(r"GwWord (\w+)\[\]\s*=\s*\{(.*?)NULL, NULL", fields, re.S)}
        self.number_words = {
            (kind, part): arrays[name] for kind, part, name in
            re.findall(r"\{ GW_KIND_(\w+), GW_\1_(\w+), (\w+) \}", fields)}

    def words(self, kind, part, value):
        """What stands on the screen for a value that is chosen; None where it is typed."""
        numbers = self.number_words.get((kind.tag, part.tag))
        if numbers is not None:
            return next((words for offered, words in numbers.items()
                         if float(offered) == float(value)), f"(no word for {value})")
        if part.type != "CHOICE":
            return None
        return self.choice_words.get((kind.tag, value)) or self.choice_words.get(("N_KINDS", value))

    def fields(self, kind):
        """The parts that a row of the kind has a box for, as these follow each other."""
        parts = {part.tag: part for part in kind.parts}
        return [parts[tag] for tag in self.order.get(kind.tag, [])]

    def all_words(self, kind, part):
        """Everything that can be chosen there."""
        numbers = self.number_words.get((kind.tag, part.tag))
        return list(numbers.values()) if numbers is not None else [
            self.words(kind, part, value) for value in part.choices or []]
