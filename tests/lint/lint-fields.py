#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A new field says who may see it, or the program cannot be built: shown by the compiler itself."""

import json
import pathlib
import shlex
import shutil
import subprocess
import sys
import tempfile

from tap import Tap

SOURCE, BUILD = map(pathlib.Path, sys.argv[1:3])
KINDS = SOURCE / "src" / "model" / "gw-kinds.def"
AFTER = '  ATTR (TERM, NAME, "name", TEXT, ALL, N_("thing to settle"), REQUIRED)\n'

# What somebody might add to a kind, with who may see it where a * stands.
FIELDS = {
    "an attribute": 'ATTR (TERM, SHADE, "shade", TEXT, *N_("shade"))',
    "a text": 'ELEM (TERM, SHADE, "shade", *N_("shade"))',
    "several texts": 'MANY (TERM, SHADE, "shade", *N_("shade"))',
    "a body": 'BODY (TERM, SHADE, *N_("shade"))',
    "a list": 'LIST (TERM, SHADES, NULL, STEP*)',
    "an item": 'ONE (TERM, SHADE, NEXT*)',
}
KIND = ('KIND (SHADE, "shade", "sh", N_("shade"), TEAM, TEAM, TEAM, TEAM)\n'
        '  ATTR (SHADE, ID, "id", ID, OUR, N_("id"), REQUIRED)\nEND (SHADE)\n')


def command():
    """How meson compiles the table, but for its output."""
    with open(BUILD / "compile_commands.json", encoding="utf-8") as commands:
        for entry in json.load(commands):
            if entry["file"].endswith("src/model/gw-kind.c"):
                words = shlex.split(entry["command"])
                return [words[words.index("cc")] if "cc" in words else "cc",
                        *(w for w in words if w.startswith(("-I", "-D", "-isystem", "-pthread")))]
    raise SystemExit("gw-kind.c is in no build")


def builds(table):
    with tempfile.TemporaryDirectory() as folder:
        room = pathlib.Path(folder)
        for path in KINDS.parent.iterdir():
            shutil.copy(path, room)
        (room / KINDS.name).write_text(table, encoding="utf-8")
        compiler, *flags = command()
        return subprocess.run([compiler, "-I", folder, *flags, "-w", "-fsyntax-only",
                               room / "gw-kind.c"], cwd=BUILD, capture_output=True).returncode == 0


def fields(tap, table):
    tap.check("the table as it is builds", AFTER in table and builds(table))
    for name, line in FIELDS.items():
        said = line.replace("*", ", OUR" if "*)" in line else "OUR, ")
        unsaid = line.replace("*", "")
        unknown = line.replace("*", ", ANYONE" if "*)" in line else "ANYONE, ")
        add = lambda text: table.replace(AFTER, f"{AFTER}  {text}\n")
        tap.check(f"{name} that says who may see it builds", builds(add(said)))
        tap.check(f"{name} that does not say it does not build", not builds(add(unsaid)))
        tap.check(f"{name} for nobody that is known does not build", not builds(add(unknown)))


def kinds(tap, table):
    tap.check("a kind that says it for each moment builds", builds(table + KIND))
    tap.check("a kind that says it for three moments does not build",
              not builds(table + KIND.replace("TEAM, TEAM, TEAM, TEAM", "TEAM, TEAM, TEAM")))


with Tap() as tap:
    table = KINDS.read_text(encoding="utf-8")
    fields(tap, table)
    kinds(tap, table)
