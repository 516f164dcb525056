# SPDX-License-Identifier: GPL-3.0-or-later
"""The Test Anything Protocol, for tests written in Python."""

import sys


class Tap:
    """Counts and prints; `with Tap() as tap:` closes with the plan."""

    def __init__(self):
        self.number = 0
        self.failed = 0

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        if kind is None:
            print(f"1..{self.number}", flush=True)
            if self.failed:
                sys.exit(1)

    def check(self, name, good, why=""):
        """One sentence that is true or not; `why` is told only when it is not."""
        self.number += 1
        if good:
            print(f"ok {self.number} {name}")
        else:
            self.failed += 1
            print(f"not ok {self.number} {name}")
            for line in str(why).splitlines():
                print(f"# {line}")
        sys.stdout.flush()
        return bool(good)

    def none(self, name, offenders):
        """True when the list is empty; the offenders are the explanation."""
        offenders = list(offenders)
        return self.check(name, not offenders, "\n".join(map(str, offenders)))

    def skip(self, name, why):
        self.number += 1
        print(f"ok {self.number} {name} # SKIP {why}", flush=True)

    def say(self, sentence):
        """A figure or a remark that is neither right nor wrong."""
        print(f"# {sentence}", flush=True)
