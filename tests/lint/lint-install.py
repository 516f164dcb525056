#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What lies on a machine after `meson install`, and whether its parts speak of each other truly."""

import os
import pathlib
import re
import subprocess
import sys
import tempfile

from tap import Tap

SOURCE, BUILD = map(pathlib.Path, sys.argv[1:3])
APP_ID = "org.groundwork.Groundwork"

EXPECTED = {
    "bin/groundwork",
    "bin/groundwork-cli",
    f"share/applications/{APP_ID}.desktop",
    "share/bash-completion/completions/groundwork",
    "share/bash-completion/completions/groundwork-cli",
    f"share/dbus-1/services/{APP_ID}.service",
    "share/fish/vendor_completions.d/groundwork-cli.fish",
    f"share/glib-2.0/schemas/{APP_ID}.gschema.xml",
    "share/groundwork/schema/groundwork-1.rng",
    f"share/gnome-shell/search-providers/{APP_ID}.search-provider.ini",
    f"share/icons/hicolor/scalable/apps/{APP_ID}.svg",
    f"share/icons/hicolor/symbolic/apps/{APP_ID}-symbolic.svg",
    "share/man/man1/groundwork.1",
    "share/man/man1/groundwork-cli.1",
    f"share/metainfo/{APP_ID}.metainfo.xml",
    f"share/mime/packages/{APP_ID}.xml",
    f"share/thumbnailers/{APP_ID}.thumbnailer",
    "share/zsh/site-functions/_groundwork-cli",
}
# Beside these, only what the program reads and the translations.
ALSO = re.compile(r"share/groundwork/|share/help/(C|de)/groundwork/[a-z]+\.page$|share/locale/[A-Za-z_]+/LC_MESSAGES/groundwork\.mo$")


def installed(folder):
    told = subprocess.run(
        ["meson", "install", "-C", str(BUILD), "--no-rebuild", "--quiet", "--destdir", folder],
        capture_output=True, text=True)
    if told.returncode:
        return None, told.stdout + told.stderr
    prefix = next(path.parent for path in pathlib.Path(folder).rglob("bin") if path.is_dir())
    files = {str(path.relative_to(prefix)): path for path in prefix.rglob("*") if path.is_file()}
    return files, ""


def check_files(tap, files):
    tap.none("everything expected is there", sorted(EXPECTED - set(files)))
    tap.none("nothing else is there",
             sorted(name for name in set(files) - EXPECTED if not ALSO.match(name)))
    tap.none("only the two programs can be run",
             sorted(name for name, path in files.items()
                    if os.access(path, os.X_OK) and not name.startswith("bin/")))
    entry = files[f"share/applications/{APP_ID}.desktop"].read_text(encoding="utf-8")
    program = re.search(r"^Exec=(\S+)", entry, re.M).group(1)
    tap.check("the desktop entry starts a program that is there", f"bin/{program}" in files)


def check_words(tap, files):
    """A command is in the program, its manual page and each completion, or in none of them."""
    run = subprocess.run([files["bin/groundwork-cli"], "--help"], capture_output=True, text=True)
    commands = set(re.findall(r"^\s*groundwork-cli ([a-z-]+)", run.stdout, re.M))
    tap.check("the program tells its commands", "new" in commands, run.stdout + run.stderr)

    manual = files["share/man/man1/groundwork-cli.1"].read_text(encoding="utf-8").replace("\\-", "-")
    described = set(re.findall(r"^\.B groundwork-cli ([a-z-]+)", manual, re.M))
    tap.none("the manual page describes these and no others", commands ^ described)

    for name, pattern in (
            ("share/bash-completion/completions/groundwork-cli", r"compgen -W '([a-z -]*?) --help"),
            ("share/zsh/site-functions/_groundwork-cli", r"1:command:\(([^)]*)\)"),
            ("share/fish/vendor_completions.d/groundwork-cli.fish", r"set -l commands (.*)")):
        found = re.search(pattern, files[name].read_text(encoding="utf-8"))
        offered = set(found.group(1).split()) if found else set()
        tap.none(f"{name} offers these and no others", commands ^ offered)


def main():
    with Tap() as tap, tempfile.TemporaryDirectory() as folder:
        files, complaint = installed(folder)
        if tap.check("it can be installed", files is not None, complaint):
            check_files(tap, files)
            check_words(tap, files)


if __name__ == "__main__":
    main()
