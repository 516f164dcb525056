# SPDX-License-Identifier: GPL-3.0-or-later
"""What every journey shares: a screen, a person, and a picture when something is not as it should."""

import os
import pathlib
import re
import shutil
import signal
import sys
import traceback

from person import Lost, Person, tool
from screen import Screen, missing_tools
from tap import Tap


WALK_SECONDS = 240


def sentence_of(walk):
    return walk.__doc__.strip().splitlines()[0].rstrip(".")


def too_slow(*_):
    raise Lost(f"not at its end after {WALK_SECONDS} s")


# GTK 4.8 now and then measures a label in two ways, and lays it out all the same.
FORGIVEN = r"GtkLabel 0x\w+ reports a minimum width"


class Journey:
    """`journey.py SOURCE BUILD` as meson calls it."""

    def __init__(self, name, person=Person):
        self.name = name
        self.person = person
        self.source, self.build = map(pathlib.Path, sys.argv[1:3])
        self.pictures = self.build / "tests" / "ui" / "pictures" / name

    def run(self, *walks, size=(1400, 900)):
        """Each walk is a function of (journey, tap, person) on a fresh screen; its first line of
        documentation names it. After SOURCE and BUILD, names of walks choose among them."""
        chosen = sys.argv[3:]
        with Tap() as tap:
            for walk in walks:
                if chosen and walk.__name__ not in chosen:
                    continue
                if missing_tools():
                    tap.skip(sentence_of(walk), "needs " + " ".join(missing_tools()))
                else:
                    self.run_apart(tap, walk, size)

    def run_apart(self, tap, walk, size):
        """In a process of its own: libatspi can know one bus in its life."""
        read, write = os.pipe()
        child = os.fork()
        if child == 0:
            signal.signal(signal.SIGALRM, too_slow)
            signal.alarm(WALK_SECONDS)
            try:
                self.run_here(tap, walk, size)
            except BaseException:
                tap.check(sentence_of(walk), False, traceback.format_exc())
            os.write(write, f"{tap.number} {tap.failed}".encode())
            os._exit(0)
        os.close(write)
        with os.fdopen(read) as answer:
            counts = answer.read().split()
        os.waitpid(child, 0)
        if counts:
            tap.number, tap.failed = map(int, counts)
        else:
            tap.check(sentence_of(walk), False, "the journey itself died")

    def run_here(self, tap, walk, size):
        extra = {"GSETTINGS_SCHEMA_DIR": str(self.build / "data")}
        with Screen(size, extra=extra) as screen:
            self.walk(tap, self.person(screen, self.pictures), walk)

    def walk(self, tap, person, walk):
        sentence = sentence_of(walk)
        try:
            walk(self, tap, person)
            tap.none(f"{sentence}: without a complaint of the program's own",
                     self.complaints(person))
        except Exception as error:
            told = str(error) if isinstance(error, Lost) else traceback.format_exc()
            told += "".join(f"\n{line}" for line in self.complaints(person))
            try:
                told += f"\npicture: {person.picture('lost-' + walk.__name__)}"
            except Exception:
                pass
            tap.check(sentence, False, told)

    def complaints(self, person):
        return [line for line in person.complaints()
                if not re.search(FORGIVEN, line)]

    def samples(self, folder):
        """A copy of the samples in @folder; the first of each moment by its name."""
        shutil.copytree(self.source / "data" / "samples" / "en", folder)
        first = {}
        for path in sorted(folder.glob("*.brief")):
            moment = re.search(r' moment="([a-z]+)"', path.read_text(encoding="utf-8")).group(1)
            first.setdefault(moment, path)
        return first

    # --- what lies on the disk --------------------------------------------------------------------

    def validate(self, tap, path):
        schema = self.source / "data" / "schema" / "groundwork-1.rng"
        try:
            tool("xmllint", "--noout", "--nonet", "--relaxng", schema, path)
            tap.check(f"the schema accepts {path.name}", True)
        except Lost as error:
            tap.check(f"the schema accepts {path.name}", False, error)

    @staticmethod
    def pages(path):
        return int(re.search(r"^Pages:\s*(\d+)", tool("pdfinfo", path), re.M).group(1))

    @staticmethod
    def words(path):
        """The text of a PDF in the order it was drawn, which is that of reading; every run of space is
        one, since lines break where they must."""
        return " ".join(tool("pdftotext", "-raw", path, "-").split())
