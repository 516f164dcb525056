#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The one style sheet has no rule for what is nowhere, and nothing asks for a style that it lacks."""

import collections
import pathlib
import re
import sys

from tap import Tap

SOURCE = pathlib.Path(sys.argv[1])

# What GTK itself sets, or styles.
GTK_CLASSES = {"aboutdialog", "circular", "dim-label", "flat", "linked", "suggested-action",
               "text-button"}
GTK_NODES = {"accelerator", "arrow", "box", "button", "check", "checkbutton", "dropdown", "entry",
             "expander", "expander-widget", "image", "label", "list", "picture", "radio", "row",
             "scrolledwindow", "spinbutton", "stackswitcher", "text", "textview", "title", "window"}
# More rules than this are no style any more.
MOST_RULES = 140


def read(root, suffix):
    return "\n".join(path.read_text(encoding="utf-8")
                     for path in sorted((SOURCE / root).rglob("*" + suffix)))


def rules():
    """(selectors, body) of each, without comments and colours."""
    css = re.sub(r"/\*.*?\*/|@define-color[^;]*;", "", (SOURCE / "ui" / "style.css").read_text("utf-8"),
                 flags=re.S)
    return [(" ".join(one.split()), " ".join(body.split()))
            for one, body in re.findall(r"([^{}]+)\{([^{}]*)\}", css)]


def styled():
    selectors = " , ".join(one for one, _ in rules())
    return (set(re.findall(r"\.([a-z][\w-]*)", selectors)),
            set(re.findall(r"(?:^|[\s>+~,(])([a-z][\w-]*)", re.sub(r":[a-z-]+(\(rtl\))?", "", selectors))))


def asked(code, ui):
    """Classes that widgets are given: in .ui, and as a literal somewhere in the code."""
    given = set(re.findall(r'<class name="([\w-]+)"', ui))
    named = set(re.findall(r'css_class \([^;]*?"([\w-]+)"', code))
    return given | named, set(re.findall(r'"([a-z][\w-]*)"', code)) | given


def twice():
    """Rules of several declarations that say the same belong together."""
    same = collections.defaultdict(list)
    for selectors, body in rules():
        if body.count(";") > 1:
            same[body].append(selectors)
    return (f"{' | '.join(found)} {{ {body} }}" for body, found in same.items() if len(found) > 1)


def main():
    code, ui = read("src", ".c"), read("ui", ".ui")
    classes, nodes = styled()
    given, possible = asked(code, ui)
    names = set(re.findall(r'set_css_name \([^;]*"([a-z]+)"', code))
    colours = re.findall(r"@define-color (\w+)", (SOURCE / "ui" / "style.css").read_text("utf-8"))
    sheet = " ".join(body for _, body in rules())
    with Tap() as tap:
        tap.none("every class of the style sheet is somewhere", sorted(classes - possible - GTK_CLASSES))
        tap.none("every kind of widget in it is somewhere", sorted(nodes - names - GTK_NODES))
        tap.none("every class that a widget is given has a style", sorted(given - classes - GTK_CLASSES))
        tap.none("every colour is used", [one for one in colours if "@" + one not in sheet])
        tap.none("no two rules say the same", twice())
        tap.check(f"the rules are no more than {MOST_RULES}", len(rules()) <= MOST_RULES, len(rules()))


if __name__ == "__main__":
    main()
