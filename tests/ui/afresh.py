#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Samples typed in afresh by keys: what it takes, and that the file then says the same.

As a program: `afresh.py SOURCE BUILD [SAMPLE…]` types all of them, short and full, and tells the
inputs (boxes filled, options chosen, buttons pressed), the keys, the seconds of a keyboard that never
pauses to think, and those that are computed for a typist, a row each: first for the short form, then
for what is typed on top of it; then whether the file is the sample's.
"""

import re
import shutil
import time

from journey import Journey
from kinds import Kinds
from sample import Sample, differences
from typist import Typist

# A row has its place by when it was written, which the short form asks in an order of its own.
FORGIVEN = "order of "

# How fast somebody types who does not stop to think, for seconds that no busy machine changes.
KEYS_A_SECOND = 5


def find_sample(journey, name):
    return next((journey.source / "data" / "samples" / "en").glob(f"{name}*.brief"))


def begin(journey, person, name):
    """A window on an empty workspace with the samples' library, and what is to be typed."""
    folder = person.screen.home / "briefs"
    folder.mkdir()
    library = journey.source / "data" / "samples" / "en" / "library.xml"
    shutil.copy(library, folder)
    sample = Sample(find_sample(journey, name))
    person.begin(Kinds(journey.source), sample, Sample(library))
    if sample.moment == "commitment":
        bring_scope(person, library.parent, sample.root.findtext("initiative"))
    person.open_window(journey)
    return sample


def bring_scope(person, samples, initiative):
    """Promises are about pieces of work that stand in another brief of the initiative."""
    for path in samples.glob("*.brief"):
        other = Sample(path)
        if other.moment == "scope" and other.root.findtext("initiative") == initiative:
            folder = person.screen.home / "briefs"
            shutil.copy(path, folder)
            person.bring(folder / path.name, other)


class Effort:
    """What the typing took since it was made."""

    def __init__(self, person):
        self.person = person
        self.start = time.monotonic(), person.inputs, person.presses

    def tell(self):
        seconds, inputs, keys = (now - before for now, before in zip(
            (time.monotonic(), self.person.inputs, self.person.presses), self.start))
        return f"{inputs} | {keys} | {seconds:.0f} | {keys / KEYS_A_SECOND:.0f}"


def type_short(tap, person, sample, name):
    """The file, and what it took."""
    effort = Effort(person)
    path = person.do_short()
    told = effort.tell()
    tap.none(f"{name}, short: nothing was understood otherwise",
             [line for line in differences(sample, Sample(path)) if wrong_in_short(line)])
    return path, told


def wrong_in_short(line):
    """Nobody is asked for the title, for our side, for who said so or which need a question tests."""
    asked = r"title/text|@basis |@party We |@side |@customer |@interest "
    return line[0] == "~" and not re.search(asked, line)


def type_full(journey, tap, person, sample, name, path):
    """What it took, and how the file is then."""
    effort = Effort(person)
    person.do_full(path)
    told = effort.tell()
    path = person.brief()
    person.wait_for_words(path, sample.root.findtext("initiative"))
    journey.validate(tap, path)
    tap.none(f"{name}, full: everything had its box", person.unsaid)
    lines = differences(sample, Sample(path))
    tap.none(f"{name}, full: the file holds what the sample holds",
             [line for line in lines if not re.match(FORGIVEN, line)])
    return f"{told} | {say_file(lines)}"


def say_file(lines):
    moved = [re.match(r"order of [^:]*: (\w+)", line) for line in lines]
    if None in moved:
        return f"{moved.count(None)} parts differ"
    rows = ", ".join(sorted({match.group(1) for match in moved}))
    return f"equal, but for the order of rows: {rows}" if rows else "equal"


def walk_of(name, full=True):
    """A walk that types one sample."""
    def walk(journey, tap, person):
        sample = begin(journey, person, name)
        path, told = type_short(tap, person, sample, name)
        if full:
            told += " | " + type_full(journey, tap, person, sample, name, path)
        tap.say(f"{name} | {told}")
    walk.__doc__ = f"{name} typed in afresh"
    walk.__name__ = name
    return walk


ALL = ("a1", "a2", "a3", "a4", "a5", "b1", "b2", "b3", "b4", "c1", "c2", "c3", "c4")


class Sitting(Journey):
    """All of it, however long a busy machine takes; what goes wrong is to be seen, not tried again."""

    walk_seconds = 1200
    attempts = 1


if __name__ == "__main__":
    Sitting("afresh", Typist).run(*map(walk_of, ALL))
