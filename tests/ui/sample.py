# SPDX-License-Identifier: GPL-3.0-or-later
"""A brief as a tree to be typed from, and what a typed one lacks of it.

Ids, times of the clock's zone and the kind of form are nobody's to type, so they are not compared;
what refers to another item is compared by the words of that item.
"""

import re
import xml.etree.ElementTree as ElementTree

SPACE = ' xmlns="urn:groundwork:1"'
UNTYPED = {"id", "format", "form", "copy-of", "used", "tags"}
LISTS = {"parties", "objectives", "interests", "evidence", "terms", "options", "fallbacks",
         "explanations", "knowns", "unknowns", "questions", "phrases"}
ID = re.compile(r"[a-z]{1,2}-[0-9a-z]{12}$")


def text_of(element):
    return (element.text or "").strip()


class Sample:
    def __init__(self, path):
        text = path.read_text(encoding="utf-8").replace(SPACE, "", 1)
        self.root = ElementTree.fromstring(text.encode())
        self.moment = self.root.get("moment")
        self.by_id = {node.get("id"): node for node in self.root.iter() if node.get("id")}

    def own(self):
        """The element of the moment, which every brief has."""
        found = self.root.find(self.moment or "")
        return found if found is not None else ElementTree.Element(self.moment or "none")

    def refer(self, words):
        """The items that an attribute names."""
        return [self.by_id[word] for word in (words or "").split() if word in self.by_id]

    def title(self, item):
        """The words by which the form offers an item."""
        if item.tag in ("verdict", "rating"):
            return " ".join(self.title(other) for other in self.refer(
                item.get("party") or item.get("interest")))
        if item.tag == "proof":
            return item.get("measure", "")
        if item.tag == "holiday":
            return item.get("date")
        for part in ("statement", "position", "heard"):
            found = item.find(part)
            if found is not None and text_of(found):
                return text_of(found)
        return item.get("name") or text_of(item) or item.tag

    @staticmethod
    def is_nameless(item):
        """The short form asks for numbers of some rows whose words only the full one asks for."""
        return item.tag in ("approach", "benefit") and item.find("statement") is None

    @staticmethod
    def stands_for(nameless, item):
        """Whether all that the nameless row says is what @item says, too."""
        said = {name: value for name, value in nameless.attrib.items()
                if name not in UNTYPED and not any(ID.match(word) for word in value.split())}
        return said != {} and all(item.get(name) == value for name, value in said.items())

    @staticmethod
    def title_of_need(need):
        found = need.find("statement")
        return text_of(found) if found is not None else ""

    def title_of_brief(self):
        return self.root.findtext("title")

    # --- comparing --------------------------------------------------------------------------------

    def say(self, name, value):
        words = value.split()
        if name == "start" and "T" in value:
            return value[:16]
        if words and all(ID.match(word) and word in self.by_id for word in words):
            return ", ".join(sorted(self.title(self.by_id[word]) for word in words))
        return value

    def flatten(self):
        """Every part of the brief under a name of its own: "option[A way]/@weeks"."""
        parts = {}
        self.flatten_item(self.root, "", parts)
        return parts

    def flatten_item(self, item, place, parts):
        for name, value in item.attrib.items():
            if name not in UNTYPED:
                parts[f"{place}@{name}"] = self.say(name, value)
        if text_of(item):
            parts[f"{place}text"] = text_of(item)
        seen = {}
        for child in item:
            inside = child.tag in ("statement", "title", "initiative", "outcome", "relation", "heard",
                                   "reply", "position", "answer")
            name = child.tag if inside or child.tag in LISTS else f"{child.tag}[{self.title(child)}]"
            seen[name] = seen.get(name, 0) + 1
            if seen[name] > 1:
                name += f" {seen[name]}"
            self.flatten_item(child, f"{place}{name}/", parts)

    def order(self):
        """The rows of each list, as they stand."""
        rows = {}
        for holder in self.root.iter():
            for child in holder:
                if child.get("id") and child.tag not in ("verdict", "rating"):
                    rows.setdefault(f"{holder.tag}: {child.tag}", []).append(self.title(child))
        return rows


def differences(sample, typed):
    """What the typed brief lacks, has too much or says differently, a line each."""
    wanted, found = sample.flatten(), typed.flatten()
    lines = [f"- {name} {wanted[name]}" for name in wanted if name not in found]
    lines += [f"+ {name} {found[name]}" for name in found if name not in wanted]
    lines += [f"~ {name} {found[name]} is not {wanted[name]}" for name in wanted
              if name in found and found[name] != wanted[name]]
    typed_order = typed.order()
    lines += [f"order of {name}: {typed_order[name]}" for name, rows in sample.order().items()
              if sorted(rows) == sorted(typed_order.get(name, [])) and rows != typed_order[name]]
    return lines
