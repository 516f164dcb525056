#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures of the real window.

    screenshots.py --one PICTURE BRIEF    the window on one brief
    screenshots.py --all FOLDER [LOOK…]   every tab in every look (or these), short and filled, and
                                          once each the menu, the dialogs and the other places
    screenshots.py --whole FOLDER [LOOK…] every tab down to its last section, on a very tall screen
"""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time

from groundwork import Preparer
from screen import Screen, missing_tools

SOURCE = pathlib.Path(__file__).resolve().parents[2]
BUILD = pathlib.Path(os.environ.get("GROUNDWORK_BUILD", SOURCE / "build"))
MOMENTS = ("prioritization", "scope", "commitment", "resources")
LOOKS = {
    "light": {},
    "dark": {"dark": True},
    "contrast": {"extra": {"GTK_THEME": "Default-hc"}},
    "contrast-dark": {"extra": {"GTK_THEME": "Default-hc-dark"}},
    "large-text": {"text_scale": 2},
    "640": {"size": (640, 900)},
    "360": {"size": (360, 740)},
    "4k": {"size": (3840, 2160)},
    "4k-twice": {"size": (3840, 2160), "extra": {"GDK_SCALE": "2"}},
    "german": {"extra": {"LANGUAGE": "de"}},
    "arabic": {"locale": "ar_EG"},
}
TALL = {"large-text": 9000, "640": 6500, "360": 8500, "4k-twice": 10000}
TALL_ELSE = 5200

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


def moment_of(path):
    found = re.search(r'<brief[^>]* moment="([a-z]+)"', path.read_text(encoding="utf-8"))
    return found.group(1) if found else None


def first_of_each_moment(folder):
    briefs = {}
    for path in sorted(folder.glob("*.brief")):
        briefs.setdefault(moment_of(path), path)
    return briefs


def in_a_process_of_its_own(function, *arguments, **keywords):
    """libatspi can know one bus in its life."""
    child = os.fork()
    if child == 0:
        try:
            function(*arguments, **keywords)
        except BaseException as error:
            print(error, file=sys.stderr)
            os._exit(1)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    if status:
        sys.exit("screenshots.py: the picture could not be taken")


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


def catalogues(language):
    """Where the messages are. GLib leaves GTK in English, from left to right, while a program has no
    catalogue for the language; an empty one is enough to see it mirrored."""
    if not language or (BUILD / "po" / language).is_dir():
        return BUILD / "po"
    folder = pathlib.Path(tempfile.mkdtemp(prefix="groundwork-po-"))
    target = folder / language / "LC_MESSAGES" / "groundwork.mo"
    target.parent.mkdir(parents=True)
    header = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n'
    subprocess.run(["msgfmt", "-o", target, "-"], input=header, text=True, check=True)
    return folder


def replaced(path, old, new):
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace(old, new), encoding="utf-8")


def more_files(person, folder, path):
    """What comes from elsewhere: a copy that was changed, another version, both in one file, a list."""
    cli = BUILD / "src" / "cli" / "groundwork-cli"
    copy, other, both = (folder / f"{name}.brief" for name in ("copy", "other", "both"))
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


def do(person, steps, folder):
    for step in steps.split():
        if step.startswith("@"):
            act(person, step[1:], folder)
        elif step.startswith("="):
            choose(person, folder / step[1:])
        else:
            person.key(step)


def take(pictures, file, workspace, keys=None, extra=None, **look):
    """keys: picture name to the steps that lead there."""
    extra = {"GSETTINGS_SCHEMA_DIR": str(BUILD / "data"), **(extra or {})}
    extra["GW_LOCALE_DIR"] = str(catalogues((look.get("locale") or "").partition("_")[0]))
    with Screen(extra=extra, **look) as screen:
        own, elsewhere = screen.home / "briefs", screen.home / "elsewhere"
        shutil.copytree(workspace, own)
        elsewhere.mkdir()
        person = Preparer(screen, pictures)
        more_files(person, elsewhere, own / file[0].name)
        person.set_up(workspace=f"'{own}'", **{"window-maximized": "true"})
        person.start(BUILD / "src" / "app" / "groundwork",
                     *[own / path.name for path in file])
        for name, steps in (keys or {}).items():
            do(person, steps or "", elsewhere)
            settle(person)
            if not name.startswith("-"):
                print(person.picture(name), flush=True)


def tabs(look):
    return {f"{moment}-{look}": f"alt+{number}" for number, moment in enumerate(MOMENTS, 1)}


def new_briefs(look):
    return {f"short-{moment}-{look}": f"alt+{number} ctrl+n"
            for number, moment in enumerate(MOMENTS, 1)}


def places(look):
    keys = {}
    for name, (there, back) in PLACES.items():
        keys[f"{name}-{look}"] = there
        keys[f"-{name}"] = back
    return keys


def all_looks(folder, wanted, whole=False):
    samples = SOURCE / "data" / "samples" / "en"
    briefs = first_of_each_moment(samples)
    files = [briefs[moment] for moment in MOMENTS if moment in briefs]
    for name, look in LOOKS.items():
        if wanted and name not in wanted:
            continue
        keys = {**tabs(name), **places(name), **new_briefs(name)}
        if whole:
            width = look.get("size", (1400, 0))[0]
            look = {**look, "size": (width, TALL.get(name, TALL_ELSE))}
            keys = {f"whole-{tab}": key for tab, key in tabs(name).items()}
        in_a_process_of_its_own(take, folder, files, samples, keys, **look)


def main():
    missing = missing_tools()
    if missing or len(sys.argv) < 3:
        sys.exit(f"needs {' '.join(missing)}" if missing else __doc__)
    if sys.argv[1] in ("--all", "--whole"):
        all_looks(pathlib.Path(sys.argv[2]), sys.argv[3:], sys.argv[1] == "--whole")
    elif sys.argv[1] == "--one" and len(sys.argv) == 4:
        picture, brief = map(pathlib.Path, sys.argv[2:])
        in_a_process_of_its_own(take, picture.parent, [brief], brief.parent, {picture.stem: None})
    else:
        sys.exit(__doc__)


main()
