# SPDX-License-Identifier: GPL-3.0-or-later
"""The screen as it is drawn, and how clearly one colour stands out from another (WCAG 2.2)."""

import collections


class Picture:
    """The screen at one moment, in memory."""

    def __init__(self, screen):
        file = screen.home / "moment.ppm"
        screen.ask("import", "-window", "root", "-depth", "8", file)
        kind, size, _, self.pixels = file.read_bytes().split(b"\n", 3)
        assert kind == b"P6"
        self.width, self.height = map(int, size.split())

    def pixel(self, x, y):
        place = (y * self.width + x) * 3
        return self.pixels[place:place + 3]

    def colours(self, x, y, width, height):
        """How often each stands in this part of the screen."""
        found = collections.Counter()
        for row in range(max(y, 0), min(y + height, self.height)):
            start = (row * self.width + max(x, 0)) * 3
            line = self.pixels[start:(row * self.width + min(x + width, self.width)) * 3]
            found.update(zip(line[0::3], line[1::3], line[2::3]))
        return found


def luminance(pixel):
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4
              for c in (channel / 255 for channel in pixel)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)
