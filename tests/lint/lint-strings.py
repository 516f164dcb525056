#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What people read can be translated, and the translators are shown all of it."""

import pathlib
import re
import sys
import xml.etree.ElementTree as ET

from tap import Tap

SOURCE = pathlib.Path(sys.argv[1])

SHOWN = {"label", "title", "tooltip-text", "placeholder-text", "description", "value-text",
         "secondary-text", "subtitle", "help-text", "role-description", "text"}
# A word needs two letters; "·", "1" and key names alone are not language.
WORDS = re.compile(r"[^\W\d_]{2,}")
IN_CODE = re.compile(r"\b(?:N?_|C_|NC_|ngettext|g_dngettext|g_dpgettext2?|g_dgettext)\s*\(")


def files(root, suffix):
    return sorted((SOURCE / root).rglob("*" + suffix))


def name(path):
    return str(path.relative_to(SOURCE))


def untranslatable_labels():
    for path in files("ui", ".ui"):
        for node in ET.parse(path).getroot().iter():
            if node.tag not in ("property", "attribute", "relation", "item"):
                continue
            shown = node.tag == "item" or node.get("name", "").replace("_", "-") in SHOWN
            bound = node.get("bind-source") or len(node)
            if shown and not bound and WORDS.search(node.text or "") \
               and node.get("translatable") is None:
                yield f"{name(path)}: {node.get('name', node.tag)}: {node.text.strip()}"


def icon_buttons_without_words():
    """An icon says nothing to who cannot see it, and little to who can. A button with an id may get
    its tooltip from the code, as undo does, which says what it would take back."""
    code = "\n".join(path.read_text(encoding="utf-8") for path in files("src/app", ".c"))
    for path in files("ui", ".ui"):
        for node in ET.parse(path).getroot().iter("object"):
            if node.get("class") not in ("GtkButton", "GtkToggleButton", "GtkMenuButton"):
                continue
            said = {child.get("name", "").replace("_", "-") for child in node}
            by_code = node.get("id") and re.search(
                rf"set_tooltip_text \([^;]*\b{node.get('id')}\b", code)
            if "icon-name" in said and not said & {"tooltip-text", "label"} and not by_code:
                yield f"{name(path)}: a button with an icon and no tooltip"


def has_strings(path):
    if path.suffix == ".ui":
        return 'translatable="yes"' in path.read_text(encoding="utf-8")
    text = re.sub(r"/\*.*?\*/", "", path.read_text(encoding="utf-8"), flags=re.S)
    text = re.sub(r"^\s*#\s*define.*$", "", text, flags=re.M)
    return bool(IN_CODE.search(text))


def listed():
    lines = (SOURCE / "po" / "POTFILES").read_text(encoding="utf-8").splitlines()
    return {line.strip() for line in lines if line.strip() and not line.startswith("#")}


def with_strings():
    paths = files("src", ".c") + files("src", ".h") + files("src", ".def") + files("ui", ".ui")
    return {name(path) for path in paths if has_strings(path)}


def main():
    with Tap() as tap:
        tap.none("every label in ui can be translated", untranslatable_labels())
        tap.none("every icon button has a tooltip", icon_buttons_without_words())
        tap.none("POTFILES lists every file with words for people",
                 sorted(with_strings() - listed()))
        tap.none("POTFILES lists only files that are there",
                 sorted(entry for entry in listed() if not (SOURCE / entry).exists()))


if __name__ == "__main__":
    main()
