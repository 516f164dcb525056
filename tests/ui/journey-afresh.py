#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Samples typed in afresh by keys: what it takes, and that the file then holds the same.

The samples of one initiative are short, so each is typed into the short form with all that it asks
for, and two of them on into the whole form: one whose way has numbers and no words yet, and one that
names a piece of another brief. `./dev bench afresh` types all thirteen, short and full. Inputs and
seconds are told, not judged: they are those of a keyboard that never thinks.
"""

from afresh import walk_of
from journey import Journey
from typist import Typist

Journey("afresh", Typist).run(*(walk_of(name, full=name in ("c2", "c3"))
                                for name in ("c1", "c2", "c3", "c4")))
