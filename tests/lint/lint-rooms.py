#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A room sees what it may and nothing else: shown by the compiler and the linker themselves.

Each snippet is compiled with the flags that meson gives the room's own sources; a room that has no
source yet is skipped.
"""

import json
import pathlib
import re
import shlex
import subprocess
import sys
import tempfile

from tap import Tap

SOURCE, BUILD = map(pathlib.Path, sys.argv[1:3])

# The rooms above each room, as src/DESIGN.md draws them.
KNOWS = {
    "model": [],
    "xml": ["model"],
    "exchange": ["model", "xml"],
    "storage": ["model", "xml", "exchange"],
    "search": ["model", "xml", "exchange", "storage"],
    "analysis": [],
    "moments": ["model", "xml", "exchange", "storage", "search", "analysis"],
    "sheet": ["model", "xml", "exchange", "storage", "search", "analysis", "moments"],
    "cli": ["model", "xml", "exchange", "storage", "search", "analysis", "moments", "sheet"],
    "app": ["model", "xml", "exchange", "storage", "search", "analysis", "moments", "sheet"],
}
# Foreign libraries: a header, what their symbols look like, and the rooms that may use them.
LIBRARIES = {
    "GIO": ("gio/gio.h", None, set(KNOWS)),
    "libxml2": ("libxml/tree.h", re.compile(r"^xml[A-Z]"), {"xml"}),
    "Cairo": ("cairo.h", re.compile(r"^cairo_"), {"sheet", "app"}),
    "Pango": ("pango/pango.h", re.compile(r"^pango_"), {"sheet", "app"}),
    "GTK": ("gtk/gtk.h", re.compile(r"^(gtk|gdk|gsk)_(?!pixbuf)"), {"app"}),
}


def room_flags(room):
    """The -I, -D and -W of the room's first source, or None."""
    with open(BUILD / "compile_commands.json", encoding="utf-8") as commands:
        for entry in json.load(commands):
            path = (pathlib.Path(entry["directory"]) / entry["file"]).resolve()
            home = SOURCE.resolve() / "src" / room
            if home in path.parents:
                words = shlex.split(entry["command"])
                compiler = [word for word in words[:2] if not word.startswith("-")]
                return compiler[-1:], [w for w in words
                                       if w.startswith(("-I", "-D", "-isystem", "-pthread"))]
    return None


def is_foreign(header):
    """Whether it, or a header of its room that it includes, names a library of that room alone."""
    text = header.read_text(encoding="utf-8")
    if re.search(r"#include <(pango|cairo|libxml)", text):
        return True
    inner = (header.with_name(name) for name in re.findall(r'#include "([^"]+)"', text))
    return any(path.exists() and is_foreign(path) for path in inner)


def public_header(room):
    """One that any room below could read."""
    for header in sorted((SOURCE / "src" / room).glob("*.h")):
        if not header.stem.endswith(("-private", "-compat")) and not is_foreign(header):
            return header.name
    return None


def try_to_compile(flags, *headers):
    compiler, options = flags
    snippet = "".join(f"#include <{header}>\n" for header in headers) + "int nothing;\n"
    return subprocess.run(
        [*compiler, *options, "-w", "-fsyntax-only", "-x", "c", "-"], input=snippet,
        cwd=BUILD, capture_output=True, text=True)


def refused(told, header):
    """It must fail for the header's sake and not for another reason."""
    return told.returncode != 0 and f"fatal error: {header}: No such file" in told.stderr


def check_rooms(tap, flags):
    headers = {room: public_header(room) for room in KNOWS}
    for room, known in KNOWS.items():
        if flags[room] is None:
            tap.skip(f"{room} sees its rooms", "it has no source yet")
            continue
        seen = [headers[other] for other in known if headers[other]]
        told = try_to_compile(flags[room], "glib.h", *seen)
        tap.check(f"{room} sees its rooms", told.returncode == 0, told.stderr)
        for other in KNOWS:
            if other in known or other == room or not headers[other]:
                continue
            told = try_to_compile(flags[room], headers[other])
            tap.check(f"{room} does not see {other}", refused(told, headers[other]),
                      f"{headers[other]} was accepted\n{told.stderr}")


def check_libraries(tap, flags):
    for library, (header, _, rooms) in LIBRARIES.items():
        for room in KNOWS:
            if flags[room] is None:
                continue
            told = try_to_compile(flags[room], header)
            if room in rooms:
                tap.check(f"{room} may use {library}", told.returncode == 0, told.stderr)
            else:
                tap.check(f"{room} does not see {library}", refused(told, header),
                          f"<{header}> was accepted\n{told.stderr}")


def undefined_symbols(archive):
    told = subprocess.run(["nm", "-u", archive], capture_output=True, text=True, check=True)
    return {line.split()[-1] for line in told.stdout.splitlines() if line.startswith(" ")}


def check_symbols(tap):
    """A declaration written by hand gets past the compiler, not past this."""
    for room in KNOWS:
        archive = BUILD / "src" / room / f"libgw-{room}.a"
        if not archive.exists():
            continue
        symbols = undefined_symbols(archive)
        for library, (_, pattern, rooms) in LIBRARIES.items():
            if pattern and room not in rooms:
                tap.none(f"{room} calls nothing of {library}",
                         sorted(s for s in symbols if pattern.match(s)))


def link_command(program):
    told = subprocess.run(["ninja", "-C", BUILD, "-t", "commands", program],
                          capture_output=True, text=True)
    return shlex.split(told.stdout.strip().splitlines()[-1]) if told.returncode == 0 else None


def check_command_line(tap):
    program = "src/cli/groundwork-cli"
    if not (BUILD / program).exists():
        tap.skip("groundwork-cli is linked without GTK", "it is not built yet")
        return
    told = subprocess.run(["ldd", BUILD / program], capture_output=True, text=True)
    tap.check("groundwork-cli is linked without GTK",
              told.returncode == 0 and not re.search(r"libgtk|libgraphene", told.stdout),
              told.stdout + told.stderr)

    words = link_command(program)
    with tempfile.TemporaryDirectory() as folder:
        for symbol, good in (("gtk_init", False), ("g_free", True)):
            snippet = pathlib.Path(folder) / "snippet.c"
            snippet.write_text(f"void {symbol} (void); int main (void) {{ {symbol} (); }}\n")
            # In the place of the program's own objects, so that what follows can serve it.
            first = next(i for i, word in enumerate(words) if word.endswith(".o"))
            link = [word for word in words if not word.endswith(".o")]
            link.insert(first, str(snippet))
            link[link.index("-o") + 1] = f"{folder}/out"
            told = subprocess.run([*link, "-w"], cwd=BUILD, capture_output=True, text=True)
            if good:
                tap.check(f"{symbol} is found by the linker", told.returncode == 0, told.stderr)
            else:
                tap.check(f"{symbol} is refused by the linker",
                          f"undefined reference to `{symbol}'" in told.stderr, told.stderr)


def main():
    flags = {room: room_flags(room) for room in KNOWS}
    with Tap() as tap:
        check_rooms(tap, flags)
        check_libraries(tap, flags)
        check_symbols(tap)
        check_command_line(tap)


if __name__ == "__main__":
    main()
