#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the window leaves behind holds nothing private: lists of recent files, journals, temporary
files, titles of windows and what it prints."""

import subprocess
import time

from decoded import decoded
from groundwork import Preparer
from journey import Journey

# Where private words may stand: in folders that nobody else may enter.
OURS = ("state/groundwork/journal", "state/groundwork/last-good")


def make_brief(journey, home):
    """The first sample, with a word of its own in each text; and those that everyone may not see."""
    workspace = home / "briefs"
    workspace.mkdir()
    sample = journey.source / "data" / "samples" / "en" / "a1-payroll-export.brief"
    path, team, everyone = workspace / "a.brief", home / "words.team", home / "words.open"
    subprocess.run([journey.build / "tests" / "support" / "make-secrets", "words", f"1:{sample}", path,
                    team, everyone], check=True)
    words = [word for word in everyone.read_text().split("\n") if word.startswith("qzx")]
    team.unlink()
    everyone.unlink()
    return path, words


def is_ours(path, home):
    """In one of our folders, which is closed to others; each is then looked at alone."""
    return any(str(path.relative_to(home)).startswith(folder + "/") for folder in OURS)


def holds(path, words):
    data = decoded(path.read_bytes())
    return [word for word in words if word.encode() in data]


def modes(home):
    return {folder: oct((home / folder).stat().st_mode & 0o777) for folder in OURS
            if (home / folder).exists()}


def write_and_share(person, path, out):
    """An edit, a page on the screen, a copy for everyone, the page as text, and the end."""
    person.find(name="Title", role="text")
    person.go_to(name="Title")
    person.key("ctrl+a")
    person.type("Payroll export, once more")
    person.key("Tab")
    person.wait_for_words(path, "<title>Payroll export, once more</title>", patience=10)
    titles = person.screen.ask("xdotool", "search", "--name", ".*", "getwindowname", "%@").stdout
    person.key("ctrl+m")
    person.find(name="Save a copy…")
    person.go_to(name="Everyone in the room")
    person.key("space")
    person.find(name="Tick what everyone in the room may see.")
    person.key("ctrl+s")
    time.sleep(0.5)
    person.wait_until("the dialog has the keyboard", person.has_keyboard)
    person.key("ctrl+a")
    person.type(str(out))
    person.key("Return")
    person.wait_until("the copy is on the disk", out.exists)
    person.find(name=f"The copy is in “{out.name}”.")
    return titles


def leaving_nothing(journey, tap, person):
    """After an hour's work nothing private lies anywhere else"""
    home = person.screen.home
    path, words = make_brief(journey, home)
    temporary = home / "tmp"
    temporary.mkdir()
    person.screen.environment["TMPDIR"] = str(temporary)
    person.open_window(journey, path)
    out = home / "for everyone.brief"
    titles = write_and_share(person, path, out)
    tap.check("there is something to look for", len(words) > 30 and holds(path, words))
    tap.none("the copy holds no word that everyone may not see", holds(out, words))
    tap.none("no window's title does", [word for word in words if word in titles])

    person.process.terminate()
    person.wait_until("the window is gone", person.has_ended)
    files = [p for p in home.rglob("*") if p.is_file() and p not in (path, out)]
    sent = [p for p in files if "sent" in p.parts]
    tap.none("no other file does, be it recent, temporary or kept",
             [f"{p.relative_to(home)}: {holds(p, words)}" for p in files
              if not is_ours(p, home) and p not in sent and p.suffix != ".ids" and holds(p, words)])
    tap.none("what was sent is kept as it was sent",
             [f"{p.name}: {holds(p, words)}" for p in sent if p.suffix == ".brief" and holds(p, words)])
    tap.check("what is ours is closed to others", set(modes(home).values()) <= {"0o700"}, modes(home))
    tap.none("and it prints none of it", [word for word in words if word in person.log.read_text(
        errors="replace")])
    tap.none("it complains of nothing", person.complaints())


Journey("leaks", Preparer).run(leaving_nothing)
