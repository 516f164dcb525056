# SPDX-License-Identifier: GPL-3.0-or-later
"""The menu, the dialogs and the other places of the window, and how one comes there and back."""

import os
import pathlib
import shutil
import time

SOURCE = pathlib.Path(__file__).resolve().parents[2]
BUILD = pathlib.Path(os.environ.get("GROUNDWORK_BUILD", SOURCE / "build"))

# What keys open, and the key that closes it again. “@” is an action of the window, for what has no
# key; “=” a file for the chooser that it opens.
PLACES = {
    "menu": ("F10", "Escape"),
    "shortcuts": ("ctrl+question", "Escape"),
    "preferences": ("ctrl+comma", "Escape"),
    "about": ("@app.about", "Escape"),
    "search": ("ctrl+f p a y r o l l", "Escape Escape"),
    "initiative": ("ctrl+i", "alt+1"),
    "share": ("ctrl+m", "Escape"),
    "comments": ("ctrl+shift+m", "Escape"),
    "compare": ("@win.compare =other.brief", "Escape"),
    "bring-back": ("@win.bring-back =copy.brief", "Escape"),
    "library": ("ctrl+l", "Escape"),
    "kept": ("ctrl+l M a r c h e t t i Return", "Escape"),
    "import": ("@win.library-import =people.csv", "Escape Escape"),
    "open": ("alt+1 ctrl+o", "Escape"),
    "print": ("ctrl+p", "Escape"),
    "conflict": ("@win.open-uri:both.brief", ""),
    "conflicts": ("@win.settle", "Escape"),
}


def replaced(path, old, new):
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace(old, new), encoding="utf-8")


def make_files(person, folder, path):
    """What comes from elsewhere: a copy that was changed, another version, both in one file, a list."""
    cli = BUILD / "src" / "cli" / "groundwork-cli"
    copy, other, both = (folder / f"{name}.brief" for name in ("copy", "other", "both"))
    folder.mkdir()
    person.screen.ask(cli, "share", path, "--audience", "open", "-o", copy)
    replaced(copy, "Room 4", "By phone")
    replaced(copy, "lapses on 26 February", "lapses on 28 February")
    shutil.copy(path, other)
    replaced(other, "planned in two hours", "planned in three hours")
    replaced(other, "Room 4", "Room 9")
    mine = folder / "mine.brief"
    shutil.copy(path, mine)
    replaced(mine, "planned in two hours", "planned in one hour")
    person.screen.ask(cli, "merge", path, mine, other, "-o", both)
    (folder / "people.csv").write_text("Name;Role\nAna Costa;CFO\n;Nobody\nTobias Renner;VP\n",
                                       encoding="utf-8")


def act(person, action, folder):
    """An action of the program by its name, which is the same in every language."""
    name, _, file = action.partition(":")
    group, _, name = name.partition(".")
    target = f"[<'{(folder / file).as_uri()}'>]" if file else "@av []"
    person.screen.ask("gdbus", "call", "--session", "--dest", "org.groundwork.Groundwork",
                      "--object-path", "/org/groundwork/Groundwork" + ("/window/1" if group == "win"
                                                                       else ""),
                      "--method", "org.gtk.Actions.Activate", name, target, "{}")


def choose(person, path):
    """In a chooser of files, where the first letter opens the entry for the others."""
    time.sleep(1)
    person.type("/")
    time.sleep(1)
    person.type(str(path)[1:])
    time.sleep(0.5)
    person.key("Return")


def go(person, steps, folder):
    """The steps to a place or back; @folder holds what make_files() made."""
    for step in steps.split():
        if step.startswith("@"):
            act(person, step[1:], folder)
        elif step.startswith("="):
            choose(person, folder / step[1:])
        else:
            person.key(step)


def settle(person):
    """Until two pictures a moment apart are the same, and the page has been drawn."""
    scratch = person.screen.home / "moment.png"
    before = None
    for _ in range(20):
        time.sleep(0.4)
        now = person.screen.picture(scratch).read_bytes()
        if now == before:
            return
        before = now
