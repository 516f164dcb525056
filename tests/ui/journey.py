# SPDX-License-Identifier: GPL-3.0-or-later
"""What every journey shares: a screen, a person, and a picture when something is not as it should."""

import faulthandler
import os
import pathlib
import re
import shutil
import signal
import sys
import tempfile
import time
import traceback

from person import Lost, Person, tool
from screen import Screen, missing_tools
from tap import Tap


# A call into the bus can wait where no Python signal reaches it; then the walk is ended from outside.
GRACE_SECONDS = 30


def sentence_of(walk):
    return walk.__doc__.strip().splitlines()[0].rstrip(".")


class TooSlow(BaseException):
    """Passes through whoever takes an Exception for a widget that went away."""


def too_slow(*_):
    raise TooSlow("not at its end when its time was over")


# GTK 4.8 now and then measures a label in two ways, and lays it out all the same.
FORGIVEN = r"GtkLabel 0x\w+ reports a minimum width"


class Journey:
    """`journey.py SOURCE BUILD` as meson calls it."""

    walk_seconds = 240
    attempts = 2

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
        """X, the bus and the keys each go their own pace, so a walk that was lost is walked once
        more, and what was lost the first time is told."""
        for attempt in range(1, self.attempts + 1):
            said, number, failed = self.attempt(tap, walk, size)
            if failed == tap.failed or attempt == self.attempts:
                break
            tap.say(f"walked again: {sentence_of(walk)}")
            for line in said.splitlines():
                tap.say(f"  {line}")
        tap.number, tap.failed = number, failed
        print(said, end="", flush=True)

    def attempt(self, tap, walk, size):
        """In a process of its own, since libatspi can know one bus in its life; a group of its own,
        so that nothing of it is left. What it said, and the counts after it."""
        sys.stdout.flush()
        with tempfile.TemporaryFile("w+") as said, tempfile.TemporaryFile("w+") as counts:
            child = os.fork()
            if child == 0:
                os.setpgid(0, 0)
                os.dup2(said.fileno(), 1)
                self.walk_as_child(tap, walk, size, counts)
            self.wait_for(child)
            said.seek(0)
            counts.seek(0)
            text, numbers = said.read(), counts.read().split()
        if numbers:
            return text, *map(int, numbers)
        number = tap.number + len(re.findall(r"^(?:not )?ok ", text, re.M)) + 1
        return (f"{text}not ok {number} {sentence_of(walk)}: the walk died or hung\n", number,
                tap.failed + 1)

    def walk_as_child(self, tap, walk, size, counts):
        signal.signal(signal.SIGALRM, too_slow)
        signal.alarm(self.walk_seconds)
        faulthandler.dump_traceback_later(self.walk_seconds + GRACE_SECONDS - 5, exit=False)
        try:
            self.run_here(tap, walk, size)
        except BaseException:
            tap.check(sentence_of(walk), False, traceback.format_exc())
        counts.write(f"{tap.number} {tap.failed}")
        counts.flush()
        os._exit(0)

    def wait_for(self, child):
        end = time.monotonic() + self.walk_seconds + GRACE_SECONDS
        while os.waitpid(child, os.WNOHANG) == (0, 0):
            if time.monotonic() > end:
                os.killpg(child, signal.SIGKILL)
                os.waitpid(child, 0)
                return
            time.sleep(0.02)
        try:
            os.killpg(child, signal.SIGKILL)
        except ProcessLookupError:
            pass

    def run_here(self, tap, walk, size):
        look = dict(getattr(walk, "look", {}))
        extra = {"GSETTINGS_SCHEMA_DIR": str(self.build / "data"), **look.pop("extra", {})}
        with Screen(size, extra=extra, **look) as screen:
            self.walk(tap, self.person(screen, self.pictures), walk)

    def walk(self, tap, person, walk):
        sentence = sentence_of(walk)
        try:
            walk(self, tap, person)
            tap.none(f"{sentence}: without a complaint of the program's own",
                     self.complaints(person))
        except (Exception, TooSlow) as error:
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
