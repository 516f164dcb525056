#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The shape of every source: licence line, length, no loose ends, versions asked in one place."""

import ast
import collections
import json
import pathlib
import re
import subprocess
import sys

from tap import Tap

FILE_LINES = 600
FUNCTION_LINES = 60
UI_LINES = 250

SOURCE, BUILD = map(pathlib.Path, sys.argv[1:3])
ROOTS = ("src", "ui", "data", "tests", "po", ".ci")
LICENSED = {".c", ".h", ".py", ".sh", ".css"}

# What the compat files are for: asking how old the libraries are.
VERSION_CHECK = re.compile(
    r"\b(GTK_CHECK_VERSION|GLIB_CHECK_VERSION|PANGO_VERSION_CHECK|LIBXML_VERSION)\b")
VERSION_FILES = re.compile(r"(^|/)gw-[a-z-]*compat[a-z-]*\.[ch]$|(^|/)gw-xml-private\.h$")
LOOSE_END = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b")


def sources(*suffixes):
    for root in ROOTS:
        for path in sorted((SOURCE / root).rglob("*")):
            if path.is_file() and (not suffixes or path.suffix in suffixes):
                yield path


def name(path):
    return str(path.relative_to(SOURCE))


def lines(path):
    return path.read_text(encoding="utf-8").splitlines()


def without_licence():
    for path in [*sources(*LICENSED), SOURCE / "dev", SOURCE / ".ci" / "run"]:
        if not any("SPDX-License-Identifier:" in line for line in lines(path)[:3]):
            yield name(path)


def too_long():
    for path in sources(".c", ".h", ".py", ".ui"):
        limit = UI_LINES if path.suffix == ".ui" else FILE_LINES
        length = len(lines(path))
        if length > limit:
            yield f"{name(path)}: {length} lines, at most {limit}"
    if len(lines(SOURCE / "dev")) > 300:
        yield "dev: more than 300 lines"


def c_functions(path):
    """The house's hand opens a function's body with a brace in the first column. A table inside is
    data: its rows are not counted."""
    start = None
    rows = 0
    text = lines(path)
    for number, line in enumerate(text, 1):
        if line == "{":
            start, rows, table = number, 0, False
        elif start is not None:
            table = table or bool(re.match(r"  (static )?const .*\[\] = {$|  } .*\[\] = {$", line))
            rows += table
            table = table and line != "  };"
            if line == "}":
                yield text[start - 2].strip(), start, number - start - 1 - rows
                start = None


def python_functions(path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef):
            yield node.name, node.lineno, node.end_lineno - node.lineno


def long_functions():
    for path in sources(".c", ".py"):
        functions = c_functions if path.suffix == ".c" else python_functions
        for what, line, length in functions(path):
            if length > FUNCTION_LINES:
                yield f"{name(path)}:{line}: {length} lines, at most {FUNCTION_LINES}: {what}"


def matching(pattern, paths, allowed=None):
    for path in paths:
        if allowed and allowed.search(name(path)):
            continue
        for number, line in enumerate(lines(path), 1):
            if pattern.search(line):
                yield f"{name(path)}:{number}: {line.strip()}"


def without_pragma_once():
    """But for the two tables that are expanded by being included again and again."""
    for path in sources(".h"):
        again = re.search(r"-(expand|end)\.h$", path.name)
        if not again and "#pragma once" not in lines(path):
            yield name(path)


def own_header_not_first():
    for path in sources(".c"):
        if not path.with_suffix(".h").exists():
            continue
        own = (f'"{path.stem}.h"', f'"{path.stem}-private.h"')
        included = [line for line in lines(path) if line.startswith("#include")]
        included = [line for line in included if '"config.h"' not in line]
        if included and not included[0].endswith(own):
            yield f"{name(path)}: includes {included[0][9:]} first"


def ragged():
    for path in sources(".c", ".h", ".py", ".ui", ".build", ".css"):
        text = path.read_bytes()
        if text and not text.endswith(b"\n"):
            yield f"{name(path)}: no line end at its end"
        for number, line in enumerate(text.split(b"\n"), 1):
            if line != line.rstrip() or b"\t" in line:
                yield f"{name(path)}:{number}: a tab, or space at the end"


def shared_test_names():
    """Meson's log cannot hold two tests of one name; it stops in the middle of the run."""
    with open(BUILD / "meson-info" / "intro-tests.json", encoding="utf-8") as tests:
        names = collections.Counter((*test["suite"], test["name"]) for test in json.load(tests))
    return [" / ".join(name) for name, times in names.items() if times > 1]


def broken_scripts():
    for path in ("dev", ".ci/run"):
        told = subprocess.run(["bash", "-n", SOURCE / path], capture_output=True, text=True)
        if told.returncode:
            yield told.stderr


def main():
    this = re.compile(r"^tests/lint/lint-sources\.py$")
    code = list(sources(".c", ".h", ".py", ".ui", ".build", ".css"))
    with Tap() as tap:
        tap.none("every source names its licence", without_licence())
        tap.none("no file is too long to read", too_long())
        tap.none("no function is too long to read", long_functions())
        tap.none("no loose end is left in a source", matching(LOOSE_END, code, this))
        tap.none("only the compat files ask for versions",
                 matching(VERSION_CHECK, sources(".c", ".h"), VERSION_FILES))
        tap.none("every header is read once", without_pragma_once())
        tap.none("a source includes its own header first", own_header_not_first())
        tap.none("no line ends ragged", ragged())
        tap.none("no two tests share a name", shared_test_names())
        tap.none("the scripts can be parsed", broken_scripts())


if __name__ == "__main__":
    main()
