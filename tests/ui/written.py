# SPDX-License-Identifier: GPL-3.0-or-later
"""What is written in the window in front, and whether it can be read as it is drawn."""

import re

from person import DEEPEST
from pixels import Picture, contrast

CONTRAST = 4.5  # WCAG 2.2, 1.4.3
BLANK = 1.3     # what differs less is no letter
INSIDE = 5      # pixels between the edge of a box and the letters in it
LETTERS = {"label": 0, "text": INSIDE, "entry": INSIDE}


def common(one, other):
    """The part of the screen that is in both: left, top, right, bottom."""
    return (max(one[0], other[0]), max(one[1], other[1]),
            min(one[2], other[2]), min(one[3], other[3]))


class Written:
    """The window in front: what is written in it, and how it is drawn."""

    def __init__(self, person):
        self.person = person
        self.picture = Picture(person.screen)
        told = person.screen.ask("xdotool", "getactivewindow", "getwindowname").stdout.strip()
        frames = person.children(person.application())
        self.front = next((one for one in frames if one.get_name() == told), frames[0])
        self.corner = self.find_corner()

    def place(self, node):
        box = self.person.atspi.Component.get_extents(node, self.person.atspi.CoordType.WINDOW)
        return box.x, box.y, box.x + box.width, box.y + box.height

    def find_corner(self):
        """Where the bus counts from: within the border that the theme draws around a window."""
        window = self.person.screen.ask("xdotool", "getactivewindow").stdout.strip()
        told = self.person.screen.ask("xwininfo", "-id", window).stdout
        x, y, wide, high = (int(re.search(rf"{what}: +(-?\d+)", told)[1]) for what in
                            ("Absolute upper-left X", "Absolute upper-left Y", "Width", "Height"))
        _, _, width, height = self.place(self.front)
        return x + (wide - width) // 2, y + (high - height) // 2

    def texts(self):
        """What is written and can be seen whole and used: it, what it is called, where it is."""
        whole = self.place(self.front)
        stack = [(self.front, whole)]
        while stack:
            node, frame = stack.pop()
            try:
                if not self.person.may_show(node) or not self.person.is_now(node, "sensitive"):
                    continue
                role, name = node.get_role_name(), node.get_name() or ""
                place = self.place(node) if self.person.has_place(node) else frame
                if role in LETTERS and not name.startswith("Gtk") and common(place, frame) == place:
                    yield node, f"{role} “{name}”", place, LETTERS[role]
                inner = common(place, frame) if role == "scroll pane" else frame
                stack.extend((child, inner) for child in self.person.seen_children(node))
            except Exception:
                continue  # it went away while we looked

    def faint(self):
        """What stands out too little from the colour that most of its place has."""
        for node, name, (left, top, right, bottom), inside in self.texts():
            found = self.picture.colours(left + self.corner[0] + inside, top + self.corner[1] + inside,
                                         right - left - 2 * inside, bottom - top - 2 * inside)
            if not found:
                continue
            ground = found.most_common(1)[0][0]
            clearest = max(contrast(colour, ground) for colour in found)
            middle = (left + right) // 2, (top + bottom) // 2
            if BLANK < clearest < CONTRAST and self.is_drawn(node, *middle):
                yield f"{name}: {clearest:.2f}"

    def is_drawn(self, node, x, y):
        """GTK 4.8 goes on telling of the pages of a stack that are behind another."""
        here = self.person.atspi.Component.get_accessible_at_point(
            self.front, x, y, self.person.atspi.CoordType.WINDOW)
        for _ in range(DEEPEST):
            if not here or here.path == node.path:
                break
            here = here.get_parent()
        return bool(here)
