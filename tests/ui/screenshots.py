#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures of the real window.

    screenshots.py --one PICTURE BRIEF    the window on one brief
    screenshots.py --all FOLDER           every tab: light, dark, narrow, and with large text
"""

import os
import pathlib
import re
import shutil
import sys
import time

from groundwork import Preparer
from screen import Screen, missing_tools

SOURCE = pathlib.Path(__file__).resolve().parents[2]
BUILD = pathlib.Path(os.environ.get("GROUNDWORK_BUILD", SOURCE / "build"))
MOMENTS = ("prioritization", "scope", "commitment", "resources")
LOOKS = {
    "light": {},
    "dark": {"dark": True},
    "narrow": {"size": (640, 900)},
    "large-text": {"text_scale": 2},
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
    """Until two looks a moment apart see the same, and the page has been drawn."""
    before = None
    for _ in range(20):
        time.sleep(0.3)
        now = person.everything()
        if now == before:
            break
        before = now
    time.sleep(0.5)


def take(pictures, file, workspace, keys=None, **look):
    """keys: picture name to the key that leads there."""
    extra = {"GSETTINGS_SCHEMA_DIR": str(BUILD / "data")}
    with Screen(extra=extra, **look) as screen:
        own = screen.home / "briefs"
        shutil.copytree(workspace, own)
        person = Preparer(screen, pictures)
        person.set_up(workspace=f"'{own}'")
        person.start(BUILD / "src" / "app" / "groundwork",
                     *[own / path.name for path in file])
        for name, key in (keys or {}).items():
            if key:
                person.key(key)
            settle(person)
            print(person.picture(name))


def all_looks(folder):
    samples = SOURCE / "data" / "samples" / "en"
    briefs = first_of_each_moment(samples)
    files = [briefs[moment] for moment in MOMENTS if moment in briefs]
    for name, look in LOOKS.items():
        keys = {f"{moment}-{name}": f"alt+{number}" for number, moment in enumerate(MOMENTS, 1)}
        in_a_process_of_its_own(take, folder, files, samples, keys, **look)


def main():
    missing = missing_tools()
    if missing or len(sys.argv) < 3:
        sys.exit(f"needs {' '.join(missing)}" if missing else __doc__)
    if sys.argv[1] == "--all":
        all_looks(pathlib.Path(sys.argv[2]))
    elif sys.argv[1] == "--one" and len(sys.argv) == 4:
        picture, brief = map(pathlib.Path, sys.argv[2:])
        in_a_process_of_its_own(take, picture.parent, [brief], brief.parent, {picture.stem: None})
    else:
        sys.exit(__doc__)


main()
