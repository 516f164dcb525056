# SPDX-License-Identifier: GPL-3.0-or-later
"""Strings that other programs stumbled over, as arguments (F11)."""

import os
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

from naughty import attacks, naughty, paths
from tap import Tap

CLI = os.path.abspath(sys.argv[1])
NS = "{urn:groundwork:1}"
TOP = tempfile.mkdtemp(prefix="groundwork-naughty-")
WORK = os.path.join(TOP, "one", "two", "three")
DECEIVING = [chr(c) for c in (*range(0x202a, 0x202f), *range(0x2066, 0x206a), 0x9b, 0x1b, 0x200b)]


def cli(*args):
    done = subprocess.run([CLI, *args], capture_output=True, timeout=20, cwd=WORK, check=False)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def usable(texts):
    """An argument holds no zero byte, and the system takes no lone surrogate."""
    return [t for t in texts if "\0" not in t and t == t.encode("utf-8", "replace").decode()]


def as_titles(tap, texts):
    path = os.path.join(WORK, "a.brief")
    wrong, refused = [], 0
    for text in texts:
        if os.path.exists(path):
            os.remove(path)
        code, _, err = cli("new", "scope", "-o", path, "--title=" + text)
        if code != 0:
            refused += 1
            if code not in (2, 3) or "CRITICAL" in err or len(err) < 20 or os.path.exists(path):
                wrong.append(f"{text!r}: {code} {err}")
            continue
        title = ElementTree.parse(path).find(NS + "title").text or ""
        if title != text:
            wrong.append(f"{text!r} became {title!r}")
    tap.check(f"{len(texts)} titles are kept or refused ({refused})", not wrong and refused < 20,
              "\n".join(wrong[:20]))


def shown(tap, texts):
    path = os.path.join(WORK, "a.brief")
    wrong = []
    for text in texts:
        if os.path.exists(path):
            os.remove(path)
        if cli("new", "scope", "-o", path, "--title=" + text)[0] != 0:
            continue
        _, out, _ = cli("show", path)
        wrong += [f"{text!r} shows {sign!r}" for sign in DECEIVING if sign in out]
    tap.check("no text deceives a terminal", not wrong, "\n".join(wrong[:20]))
    os.remove(path)
    cli("new", "scope", "-o", path, "--title=\u202eneddih")
    code, out, _ = cli("show", path)
    tap.check("what would is made visible", "<U+202E>neddih" in out, out)


def as_words(tap, texts):
    wrong = []
    for text in texts:
        code, _, err = cli("find", "--workspace", WORK, "--", text)
        if code not in (0, 2, 3) or "CRITICAL" in err:
            wrong.append(f"{text!r}: {code} {err}")
    tap.check(f"{len(texts)} strings are looked for", not wrong, "\n".join(wrong[:20]))


def as_files(tap, texts):
    before = sorted(os.listdir(TOP)), sorted(os.listdir(os.path.dirname(WORK)))
    wrong = []
    for text in texts:
        code, _, err = cli("check", "--", text)
        if code not in (0, 1, 2, 3) or "CRITICAL" in err:
            wrong.append(f"check {text!r}: {code} {err}")
        code, _, err = cli("sheet", "a.brief", "-O", "none/" + text)
        if code == 0 or "CRITICAL" in err:
            wrong.append(f"sheet {text!r}: {code} {err}")
    after = sorted(os.listdir(TOP)), sorted(os.listdir(os.path.dirname(WORK)))
    tap.check(f"{len(texts)} names of files are refused in words", not wrong and before == after,
              "\n".join(wrong[:20]))


with Tap() as tap:
    os.makedirs(WORK)
    try:
        texts = usable(naughty())
        as_titles(tap, texts + usable(attacks())[::8])
        shown(tap, [t for t in texts if any(sign in t for sign in DECEIVING)])
        as_words(tap, texts[::4])
        as_files(tap, [t for t in usable(paths()) if t != "-"][::12])
    finally:
        shutil.rmtree(TOP)
