#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures of the real window.

    screenshots.py --one PICTURE BRIEF    the window on one brief
    screenshots.py --all FOLDER [LOOK…]   every tab in every look (or these), short and filled, once
                                          each the menu, the dialogs and the other places, and
    screenshots.py --whole FOLDER [LOOK…] every tab down to its last section, on a very tall screen
"""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

from groundwork import Preparer
from places import BUILD, PLACES, SOURCE, go, make_files, settle
from screen import Screen, missing_tools

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
TALL = {"large-text": 10200, "640": 6500, "360": 8500, "4k-twice": 10000}
TALL_ELSE = 6200


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


def take(pictures, file, workspace, keys=None, extra=None, **look):
    """keys: picture name to the steps that lead there."""
    extra = {"GSETTINGS_SCHEMA_DIR": str(BUILD / "data"), **(extra or {})}
    extra["GW_LOCALE_DIR"] = str(catalogues((look.get("locale") or "").partition("_")[0]))
    with Screen(extra=extra, **look) as screen:
        own, elsewhere = screen.home / "briefs", screen.home / "elsewhere"
        shutil.copytree(workspace, own)
        person = Preparer(screen, pictures)
        make_files(person, elsewhere, own / file[0].name)
        person.set_up(workspace=f"'{own}'", **{"window-maximized": "true"})
        person.start(BUILD / "src" / "app" / "groundwork",
                     *[own / path.name for path in file])
        for name, steps in (keys or {}).items():
            go(person, steps or "", elsewhere)
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


def whole_tabs(name, look):
    """The look on a screen as high as a form is, and the steps to its tabs."""
    width = look.get("size", (1400, 0))[0]
    return ({f"whole-{tab}": key for tab, key in tabs(name).items()},
            {**look, "size": (width, TALL.get(name, TALL_ELSE))})


def all_looks(folder, wanted, only_whole=False):
    samples = SOURCE / "data" / "samples" / "en"
    briefs = first_of_each_moment(samples)
    files = [briefs[moment] for moment in MOMENTS if moment in briefs]
    for name, look in LOOKS.items():
        if wanted and name not in wanted:
            continue
        if not only_whole:
            keys = {**tabs(name), **places(name), **new_briefs(name)}
            in_a_process_of_its_own(take, folder, files, samples, keys, **look)
        keys, tall = whole_tabs(name, look)
        in_a_process_of_its_own(take, folder, files, samples, keys, **tall)


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
