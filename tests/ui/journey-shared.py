#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A folder that is slow, that fails, and that somebody else works in: the window goes on answering."""

import os
import pathlib
import pwd
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

from groundwork import Preparer
from journey import Journey
from person import Lost

DELAY = 5.0


def start_watched(journey, person, path, calls, wish):
    """The window with @calls on the folder and the file made slow. Nobody can look for lost memory in
    a program that is already being watched."""
    person.screen.environment["ASAN_OPTIONS"] = (
        person.screen.environment.get("ASAN_OPTIONS", "") + ":detect_leaks=0")
    person.set_up(workspace=f"'{path.parent}'")
    person.tracer_log = person.screen.home / "calls.log"
    person.start("strace", "-D", "-f", "-qq", "-I", "2", "--seccomp-bpf", "-o", person.tracer_log,
                 "-P", path.parent, "-P", path, "-e", f"trace={calls}",
                 "-e", f"inject={calls}:{wish}",
                 journey.build / "src" / "app" / "groundwork", path)


def type_and_wait(person, node, letter):
    """From the key until the letter stands there, in seconds."""
    before = person.atspi.Text.get_character_count(node)
    begun = time.monotonic()
    person.type(letter)
    while person.atspi.Text.get_character_count(node) == before:
        if time.monotonic() - begun > 3 * DELAY:
            raise Lost("a letter never arrived")
    return time.monotonic() - begun


def missing_strace(tap, sentence):
    if shutil.which("strace"):
        return False
    tap.skip(sentence, "strace is not installed")
    return True


def begin_title(person):
    title = person.find(name="Title", role="text", patience=60)
    person.go_to(name="Title")
    person.key("ctrl+a")
    person.type("A")
    return title


def slow(journey, tap, person):
    """With five seconds in each call of a saving, typing is never held up"""
    if missing_strace(tap, "a slow folder"):
        return
    path = journey.samples(person.screen.home / "briefs")["prioritization"]
    start_watched(journey, person, path, "fsync,renameat2,openat",
                  f"delay_enter={int(DELAY * 1e6)}:when=1")
    title = begin_title(person)
    # While nothing is written: what the way through X and the bus takes by itself.
    waits, typed = [], "A"
    end = time.monotonic() + 14
    while time.monotonic() < end:
        letter = "abcdefghij"[len(typed) % 10]
        waits.append(type_and_wait(person, title, letter))
        typed += letter
        time.sleep(0.15)
    calls = person.tracer_log.read_text()
    tap.check("calls were held up while it was typed", calls.count("DELAYED") >= 2, calls)
    tap.check("each letter stands there at once, mostly within 100 ms",
              statistics.median(waits) <= 0.1, f"median {statistics.median(waits):.3f} s")
    tap.check("none waits for the folder", max(waits) < DELAY / 5, f"longest {max(waits):.3f} s")
    print(f"# {len(waits)} letters: median {statistics.median(waits) * 1000:.0f} ms, "
          f"longest {max(waits) * 1000:.0f} ms", flush=True)
    person.wait_for_words(path, f"<title>{typed}</title>", patience=60)
    journey.validate(tap, path)


def failing(journey, tap, person):
    """A folder that cannot be written to is told of; typing goes on, and nothing is lost"""
    path = journey.samples(person.screen.home / "briefs")["prioritization"]
    before = path.read_bytes()
    person.set_up(workspace=f"'{path.parent}'")
    path.parent.chmod(0o555)
    # Whoever may do everything writes into any folder.
    held = ("setpriv", "--bounding-set", "-dac_override") if os.geteuid() == 0 else ()
    person.start(*held, journey.build / "src" / "app" / "groundwork", path)
    title = begin_title(person)
    person.find(name="This brief could not be saved.", patience=30)
    person.find(name="not saved")
    person.picture("failing")
    waits = [type_and_wait(person, title, letter) for letter in "nd on it goes"]
    tap.check("typing goes on", max(waits) < DELAY / 5, f"longest {max(waits):.3f} s")
    tap.check("the file is as it was", path.read_bytes() == before)

    path.parent.chmod(0o755)
    person.press(person.find(role="push button", name="Try again"))
    person.wait_for_words(path, "<title>And on it goes</title>", patience=30)
    person.wait_until("the message is gone",
                      lambda: not person.sees(name="This brief could not be saved."))
    person.find(name="saved")
    journey.validate(tap, path)


class Colleague:
    """At a window of their own; another user where we may say so."""

    def __init__(self, journey, path, user=None):
        who = {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []} if user else {}
        home = {"HOME": "/", "TMPDIR": str(path.parent.parent)}
        self.process = subprocess.Popen(
            [sys.executable, pathlib.Path(__file__).with_name("colleague.py"), journey.build, path],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, umask=0o007,
            env={**os.environ, **home}, **who)
        self.answer()

    def answer(self):
        if self.process.stdout.readline() != "done\n":
            raise Lost("the colleague is lost")

    def do(self, words):
        self.process.stdin.write(words + "\n")
        self.process.stdin.flush()
        self.answer()

    def go(self):
        self.process.stdin.close()
        self.process.wait(30)


def find_user():
    """Somebody who is on every machine, where we may act for others and they may read the tree."""
    if os.geteuid() != 0:
        return None
    user = pwd.getpwnam("games")
    told = subprocess.run(["test", "-r", __file__, "-a", "-x", sys.argv[2]], user=user.pw_uid,
                          group=user.pw_gid, extra_groups=[])
    return user if told.returncode == 0 else None


def folder_for_two(journey, user):
    top = pathlib.Path(tempfile.mkdtemp(prefix="groundwork-team-"))
    folder = top / "briefs"
    path = journey.samples(folder)["prioritization"]
    path.chmod(0o660)
    if user:
        top.chmod(0o777)
        for each in (folder, *folder.iterdir()):
            os.chown(each, -1, user.pw_gid)
        folder.chmod(0o2770)
    return top, path


def two_users(journey, tap, person):
    """Two windows of two users on one folder: each gets what the other writes, and nothing is lost"""
    user = find_user()
    top, path = folder_for_two(journey, user)
    os.umask(0o007)
    colleague = Colleague(journey, path, user)
    try:
        person.open_window(journey, path, workspace=path.parent)
        person.find(name="Title", role="text")
        colleague.do("write Title Written by the colleague")
        who = "games changed this file" if user else "This file was changed elsewhere"
        person.find(name=who)
        person.wait_until("our form shows it", lambda: person.answer_of("Title")
                          == "Written by the colleague")
        person.go_to(role="text", name="outcome")
        person.key("ctrl+a")
        person.type("Written by us")
        person.key("Tab")
        colleague.do("see Written by us")
        text = person.wait_for_words(path, "<title>Written by the colleague</title>",
                                     "<outcome>Written by us</outcome>")
        tap.check("the file holds what both wrote, as one version", "<conflict" not in text)
        if user:
            tap.check("it stays the team's", path.stat().st_gid == user.pw_gid
                      and path.stat().st_mode & 0o777 == 0o660, oct(path.stat().st_mode))
        journey.validate(tap, path)
    finally:
        colleague.go()
        shutil.rmtree(top, ignore_errors=True)


Journey("shared", Preparer).run(slow, failing, two_users)
