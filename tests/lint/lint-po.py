#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each language we name is whole: it has every message of the sources as they are now, in its form.

`ninja -C build groundwork-update-po` brings the new messages into the files."""

import pathlib
import re
import subprocess
import sys
import tempfile

from tap import Tap

SOURCE, BUILD = map(pathlib.Path, sys.argv[1:3])

# As preset "glib" of meson's i18n module calls it.
XGETTEXT = """xgettext --from-code=UTF-8 --add-comments --package-name=groundwork
  --keyword=_ --keyword=N_ --keyword=C_:1c,2 --keyword=NC_:1c,2 --keyword=g_dcgettext:2
  --keyword=g_dngettext:2,3 --keyword=g_dpgettext2:2c,3
  --flag=N_:1:pass-c-format --flag=C_:2:pass-c-format --flag=NC_:2:pass-c-format
  --flag=g_dngettext:2:pass-c-format --flag=g_strdup_printf:1:c-format
  --flag=g_string_printf:2:c-format --flag=g_string_append_printf:2:c-format
  --flag=g_error_new:3:c-format --flag=g_set_error:4:c-format""".split()


def run(*command):
    done = subprocess.run([str(word) for word in command], cwd=SOURCE, capture_output=True,
                          text=True, errors="replace", env={"LC_ALL": "C.UTF-8",
                                                            "PATH": "/usr/bin:/bin"})
    return done.returncode, done.stdout + done.stderr


def languages():
    lines = (SOURCE / "po" / "LINGUAS").read_text(encoding="utf-8").splitlines()
    return [word for line in lines if not line.startswith("#") for word in line.split()]


def messages(text):
    """The first line of each message, for a complaint that can be found."""
    blocks = re.split(r"\n\s*\n", text)
    return [re.sub(r'"\n"', "", found.group(1)) for block in blocks
            if (found := re.search(r'^msgid "(.*?)"\n(?:msgid_plural|msgstr)', block, re.M | re.S))
            and found.group(1)]


def check_pot(tap, pot):
    code, told = run(*XGETTEXT, "--files-from=po/POTFILES", f"--output={pot}")
    told = [line for line in told.splitlines() if "extension 'def'" not in line]
    tap.check("the messages can be extracted without a doubt", code == 0 and not told,
              "\n".join(told))


def check_language(tap, language, pot, folder):
    po = SOURCE / "po" / f"{language}.po"
    merged = folder / po.name
    code, told = run("msgfmt", "--check", "--check-format", f"--output-file={folder / 'mo'}", po)
    tap.check(f"{po.name} keeps the form of every message", code == 0, told)
    code, told = run("msgmerge", "--quiet", "--no-fuzzy-matching", f"--output-file={merged}", po, pot)
    tap.check(f"{po.name} can be merged", code == 0, told)
    for lack in ("untranslated", "only-fuzzy"):
        _, told = run("msgattrib", f"--{lack}", "--no-obsolete", "--no-wrap", merged)
        tap.none(f"{po.name} has no message that is {lack.replace('only-', '')}", messages(told))


def main():
    with Tap() as tap, tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        pot = folder / "groundwork.pot"
        check_pot(tap, pot)
        for language in languages():
            check_language(tap, language, pot, folder)
        present = {path.stem for path in (SOURCE / "po").glob("*.po")}
        tap.none("LINGUAS names every translation", present ^ set(languages()))


if __name__ == "__main__":
    main()
