# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures in shades of grey, read from the plainest of formats, and how far two are apart."""

import collections
import re


class Grey:
    """A picture as Netpbm's P5 holds it: `width`, `height`, and a byte for each point."""

    def __init__(self, width, height, points):
        self.width, self.height, self.points = width, height, points

    @classmethod
    def read(cls, path):
        data = path.read_bytes()
        head = re.match(rb"P5\s+(\d+)\s+(\d+)\s+255\s", data)
        return cls(int(head[1]), int(head[2]), data[head.end():])

    @property
    def size(self):
        return self.width, self.height

    def ink(self, least=8):
        """How many points are not paper."""
        return sum(count for shade, count in collections.Counter(self.points).items()
                   if shade <= 255 - least)

    def rows(self, first, last):
        return self.points[first * self.width:last * self.width]

    def blank_margins(self, margin):
        """Whether nothing stands nearer than @margin points to any edge."""
        white = bytes([255])
        top = self.rows(0, margin) + self.rows(self.height - margin, self.height)
        sides = b"".join(self.points[y * self.width:y * self.width + margin]
                         + self.points[(y + 1) * self.width - margin:(y + 1) * self.width]
                         for y in range(self.height))
        return not (top + sides).strip(white)


def apart(one, two):
    """The share of points that differ, and the mean difference in shades of 255."""
    differences = collections.Counter(map(abs, map(int.__sub__, one.points, two.points)))
    different = sum(count for step, count in differences.items() if step)
    total = sum(step * count for step, count in differences.items())
    return different / len(one.points), total / len(one.points)


def farthest(one, two, side=12):
    """The largest difference of any square's mean shade: a letter that moved or went away counts,
    the smoothing of its edge does not."""
    def means(picture):
        for top in range(0, picture.height - side + 1, side):
            rows = [picture.rows(top + y, top + y + 1) for y in range(side)]
            for left in range(0, picture.width - side + 1, side):
                yield sum(sum(row[left:left + side]) for row in rows) / (side * side)
    return max(abs(before - now) for before, now in zip(means(one), means(two)))
