#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Samples typed in afresh by keys: what it takes, and that the file then says the same.

As a program: `afresh.py SOURCE BUILD [SAMPLE…]` types all of them, short and full, and tells the
inputs (boxes filled, options chosen, buttons pressed), the keys and the seconds of a keyboard that
never pauses to think.
"""

import re
import shutil
import time

from journey import Journey
from kinds import Kinds
from sample import Sample, differences
from typist import Typist

# A row has its place by when it was written, which the short form asks in an order of its own; and the
# piece that a promise is about comes from another brief, which is not there.
FORGIVEN = r"order of |. commitment.*/promise.*@item "


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
    person.open_window(journey)
    return sample


def type_short(journey, tap, person, sample, name):
    start = time.monotonic()
    path = person.do_short()
    told = f"{name} | short | {person.inputs} | {person.presses} | {time.monotonic() - start:.1f}"
    tap.say(told)
    tap.none(f"{name}, short: nothing was understood otherwise",
             [line for line in differences(sample, Sample(path)) if wrong_in_short(line)])
    return path


def wrong_in_short(line):
    """Nobody is asked for the title, for our side, for who said so or which need a question tests."""
    asked = r"title/text|@basis |@party We |@side |@customer |@interest "
    return line[0] == "~" and not re.search(asked, line)


def type_full(journey, tap, person, sample, name, path):
    start, inputs, presses = time.monotonic(), person.inputs, person.presses
    person.do_full(path)
    seconds = time.monotonic() - start
    tap.say(f"{name} | full | {person.inputs - inputs} | {person.presses - presses} | {seconds:.1f}")
    path = person.brief()
    person.wait_for_words(path, sample.root.findtext("initiative"))
    journey.validate(tap, path)
    tap.none(f"{name}, full: everything had its box", person.unsaid)
    tap.none(f"{name}, full: the file holds what the sample holds",
             [line for line in differences(sample, Sample(path)) if not re.match(FORGIVEN, line)])


def walk_of(name, full=True):
    """A walk that types one sample."""
    def walk(journey, tap, person):
        sample = begin(journey, person, name)
        path = type_short(journey, tap, person, sample, name)
        if full:
            type_full(journey, tap, person, sample, name, path)
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
