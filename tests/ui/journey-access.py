#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a screen reader is told, and whether one can read it, everywhere: each tab short and full, each
dialog and each place."""

import re

from groundwork import Preparer
from journey import Journey
from places import PLACES, go, make_files, settle
from written import Written

MOMENTS = ("prioritization", "scope", "commitment", "resources")

# What may take a key, by its role on the bus.
ROLES = {
    "push button", "toggle button", "radio button", "check box", "text", "entry", "combo box",
    "list item", "list", "list box", "tree item", "menu item", "check menu item", "radio menu item",
    "link", "slider", "image", "page tab", "scroll pane", "label", "table cell", "spin button",
    "static",
}
INSIDE = {"list item": ("list", "list box"), "page tab": ("page tab list",)}

# These are GTK's own dialogs, which nobody but GTK can name.
FOREIGN = {"open", "print", "about"}


def is_nameless(name):
    return not name.strip() or re.match(r"(Gtk|Gw)[A-Z]", name) or name.startswith("_")


def is_said_twice(name):
    return re.fullmatch(r"(.+) \1", name)


class Seen:
    """One thing on the bus, asked once for what is looked at here."""

    def __init__(self, person, node, above):
        states = node.get_state_set()
        parent = node.get_parent()
        self.role = node.get_role_name()
        self.name = node.get_name() or ""
        self.above = above.get(parent.path) if parent else None
        self.takes_focus = all(states.contains(state) for state in (
            person.atspi.StateType.FOCUSABLE, person.atspi.StateType.SENSITIVE))
        self.has_room = person.has_room(node)
        self.holds_focus = False
        for outer in self.way_up():
            outer.holds_focus = outer.holds_focus or self.takes_focus

    def way_up(self):
        outer = self.above
        while outer:
            yield outer
            outer = outer.above

    def rests(self):
        """Whether the focus can rest there; a scroll pane hands it on to what it holds, and what a
        drop-down shows of its choice is in a button that takes it."""
        handed_on = self.role == "scroll pane" and self.holds_focus
        return (self.takes_focus and self.has_room and not handed_on
                and self.name != "GtkListItemWidget")

    def __str__(self):
        """“list item “Tobias” in list “People””, up to the window."""
        return " in ".join(f"{seen.role} “{seen.name}”" for seen in (self, *self.way_up())
                           if seen is self or seen.name)


def in_front(person):
    """The dialog that has the keys, or the window."""
    application = person.application()
    frames = [frame for frame in person.children(application) if person.is_now(frame, "active")]
    return frames[0] if frames else application


def look(person):
    above = {}
    for node in person.walk(in_front(person)):
        try:
            above[node.path] = Seen(person, node, above)
        except Exception:
            continue  # it went away while we looked
    return list(above.values())


def odd_roles(resting):
    for seen in resting:
        if seen.role not in ROLES:
            yield seen
        elif seen.role in INSIDE and seen.above.role not in INSIDE[seen.role]:
            yield f"{seen}: not in {INSIDE[seen.role][0]}"


def alike(resting):
    """Two of one role and name whose surroundings have the same names."""
    lines = [str(seen) for seen in resting]
    return sorted({line for line in lines if lines.count(line) > 1})


def check(person, tap, place):
    everything = look(person)
    resting = [seen for seen in everything if seen.rests()]
    tap.none(f"{place}: no name is said twice",
             (str(seen) for seen in resting if is_said_twice(seen.name)))
    tap.none(f"{place}: nothing without a name",
             (str(seen) for seen in resting if is_nameless(seen.name)))
    tap.none(f"{place}: no picture without words",
             (str(seen) for seen in everything if seen.role in ("image", "icon")
              and seen.has_room and is_nameless(seen.name)))
    tap.none(f"{place}: nothing has a role that does not fit", odd_roles(resting))
    tap.none(f"{place}: no two sound the same", alike(resting))
    # The menu lies over parts of what is written; each tab is read without it.
    if place != "menu":
        tap.none(f"{place}: nothing is faint", Written(person).faint())


def start(journey, person):
    samples = journey.samples(person.screen.home / "briefs")
    elsewhere = person.screen.home / "elsewhere"
    make_files(person, elsewhere, samples["prioritization"])
    person.open_window(journey, *samples.values())
    return elsewhere


def empty(journey, tap, person):
    """Each tab before anything is written"""
    person.open_window(journey)
    for moment in MOMENTS:
        person.go_to_tab(moment)
        check(person, tap, f"{moment}, empty")


def tabs(journey, tap, person):
    """Each tab, full and short"""
    start(journey, person)
    for moment in MOMENTS:
        person.go_to_tab(moment)
        settle(person)
        check(person, tap, moment)
    for moment in MOMENTS:
        person.go_to_tab(moment)
        person.key("ctrl+n")
        settle(person)
        check(person, tap, f"{moment}, short")


def places(journey, tap, person):
    """Each dialog and each place"""
    elsewhere = start(journey, person)
    person.key("alt+1")
    for name, (there, back) in PLACES.items():
        go(person, there, elsewhere)
        settle(person)
        if name not in FOREIGN:
            check(person, tap, name)
        go(person, back, elsewhere)


def is_wrong(person, node):
    """GTK 4.8 says the one, later ones the other."""
    return person.is_now(node, "invalid") or person.is_now(node, "invalid_entry")


def told_of(person, node):
    """What the bus says describes it."""
    words = []
    for relation in node.get_relation_set():
        if relation.get_relation_type() == person.atspi.RelationType.DESCRIBED_BY:
            words += [relation.get_target(n).get_name() for n in range(relation.get_n_targets())]
    return " ".join(words)


def hears(journey, tap, person):
    """Who cannot see the numbers change hears it after a rest

    A new description of where the focus stands is what GTK 4.8 sends and Orca says."""
    start(journey, person)
    heard = []
    listener = person.atspi.EventListener.new(
        lambda event: heard.append((event.source, str(event.any_data))))
    listener.register("object:property-change:accessible-description")
    person.key("alt+2")
    person.go_to(role="text", name="hoped-for date")
    person.key("ctrl+a")
    person.type("20 Jan 2027")
    person.key("Tab")
    place = person.focused()
    person.wait_until("one hears what the new date does",
                      lambda: place == person.focused()
                      and any(said and node == place for node, said in heard))
    sentence = next(said for node, said in heard if said and node == place)
    tap.check("one sentence that stands in the form as well",
              "\n" not in sentence and sentence in person.everything(), sentence)
    person.key("Tab")
    person.wait_until("it is forgotten with the focus", lambda: not place.get_description())
    listener.deregister("object:property-change:accessible-description")


def refused(journey, tap, person):
    """What a box refuses is told of the box, and what is done is announced"""
    start(journey, person)
    for tab, name, text in (("alt+2", "hoped-for date", "some day or other"),
                            ("alt+2 ctrl+n", "Hoped-for date", "31 Foo 20")):
        person.key(*tab.split())
        node = person.go_to(role="text", name=name)
        person.key("ctrl+a")
        person.type(text)
        person.key("Tab")
        person.wait_until(f"{name}: it is told as wrong",
                          lambda: is_wrong(person, node))
        tap.check(f"{name}: and why", told_of(person, node), told_of(person, node))

    person.key("alt+1")
    person.go_to(role="list item", name="Product, you")
    person.key("Delete")
    person.find(name="Removed")
    told = (person.focused().get_description() or "")
    tap.check("a toast is told where one is", "Removed" in told, told)
    tap.none("and not once more as an alert", person.all(role=["alert", "notification"]))


Journey("access", Preparer).run(empty, tabs, places, hears, refused)
