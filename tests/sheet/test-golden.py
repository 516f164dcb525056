# SPDX-License-Identifier: GPL-3.0-or-later
"""The samples, a brief with terms, and one in each script look as when somebody looked at them.

With --update as the last word the pictures are written anew; look at them before you commit them.
"""

import os
import pathlib
import subprocess
import sys
import tempfile

from grey import Grey, farthest
from tap import Tap

CLI, SAMPLES, GOLDEN = map(pathlib.Path, map(os.path.abspath, sys.argv[1:4]))
UPDATE = sys.argv[4:] == ["--update"]
DOTS = 72
# Where a renderer of PDF places letters on whole points, a finer screen shows the page and not that.
FINE_DOTS = 144
TODAY = "2026-11-30"
# In shades of 255, over squares of 12 points: a line that moved by half its height makes 20 and more.
MOST_APART = 10

# Only the fonts a page is meant to have, whatever else is installed; signs in colour are scaled.
FONTS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>{folders}<cachedir>{cache}</cachedir><selectfont><rejectfont><pattern/></rejectfont>
<acceptfont>{families}</acceptfont></selectfont>
<include>/usr/share/fontconfig/conf.avail/10-scale-bitmap-fonts.conf</include></fontconfig>"""
FAMILY = '<pattern><patelt name="family"><string>{}</string></patelt></pattern>'

# What each script needs beside Inter, and the language the program speaks then.
SCRIPTS = {
    "arabic": ("Noto Sans Arabic", "ar"),
    "hebrew": ("Noto Sans Hebrew", "C"),
    "chinese": ("Noto Sans CJK SC", "C"),
    "japanese": ("Noto Sans CJK JP", "C"),
    "emoji": ("Noto Color Emoji", "C"),
}


def with_fonts(folder, *families, language="C"):
    """The environment in which there are these fonts alone; None where one is missing."""
    folders = set()
    for family in families:
        listed = subprocess.run(["fc-list", family, "file"], capture_output=True, text=True).stdout
        if not listed:
            return None
        folders |= {str(pathlib.Path(line.split(":")[0]).parent) for line in listed.splitlines()}
    path = folder / f"{families[-1]}.conf"
    path.write_text(FONTS.format(folders="".join(f"<dir>{name}</dir>" for name in sorted(folders)),
                                 families="".join(map(FAMILY.format, families)),
                                 cache=folder / "cache"))
    return {**os.environ, "FONTCONFIG_FILE": str(path), "LC_ALL": "C.UTF-8", "TZ": "UTC",
            "LANGUAGE": language, "GW_LOCALE_DIR": str(CLI.parents[2] / "po")}


def make(brief, target, environment, *more):
    # The day of change stands in the foot.
    copy = target.parent / brief.name
    copy.write_bytes(brief.read_bytes())
    os.utime(copy, (1795996800, 1795996800))
    subprocess.run([CLI, "sheet", copy, "-o", target, "--today", TODAY, "--paper", "a4", *more],
                   check=True, env=environment, timeout=60)


def grey(path, source, dots=DOTS):
    if source.suffix == ".pdf":
        picture = path.with_suffix(".drawn.png")
        subprocess.run(["pdftocairo", "-png", "-r", str(dots), "-singlefile", source,
                        picture.with_suffix("")], check=True)
        source = picture
    subprocess.run(["convert", source, "-colorspace", "Gray", "-depth", "8", path], check=True)
    return Grey.read(path)


def alike(tap, sentence, one, two, side=12):
    far = farthest(one, two, side) if one.size == two.size else 255
    tap.check(sentence, far <= MOST_APART, f"{one.size} and {two.size}, {far:.1f} shades apart. If it should look so, look at it and run\n"
              f"PYTHONPATH=tests/support {__file__} {CLI} {SAMPLES} {GOLDEN} --update")


def compare(tap, brief, folder, environment):
    name = brief.stem
    png, golden = folder / f"{name}.png", GOLDEN / f"{name}.png"
    make(brief, png, environment, "--dpi", str(DOTS))
    if UPDATE:
        subprocess.run(["convert", png, "-colorspace", "Gray", "-colors", "16", "-strip",
                        "-define", "png:compression-level=9", golden], check=True)
    now = grey(folder / f"{name}.now.pgm", png)
    if not tap.check(f"{name}: somebody looked at it once", golden.exists()):
        return
    then = grey(folder / f"{name}.then.pgm", golden)
    alike(tap, f"{name}: looks as it did", now, then)
    pdf, fine = folder / f"{name}.pdf", folder / f"{name}.fine.png"
    make(brief, pdf, environment)
    make(brief, fine, environment, "--dpi", str(FINE_DOTS))
    alike(tap, f"{name}: the picture is the PDF at that size", grey(folder / "fine.pgm", fine),
          grey(folder / "pdf.pgm", pdf, FINE_DOTS), 24)


with Tap() as tap, tempfile.TemporaryDirectory(prefix="groundwork-golden-") as name:
    folder = pathlib.Path(name)
    briefs = sorted((SAMPLES / "en").glob("[a-c][0-9]*.brief"))
    tap.check("there are thirteen samples", len(briefs) == 13, briefs)
    GOLDEN.mkdir(exist_ok=True)
    environment = with_fonts(folder, "Inter")
    if environment is None:
        tap.skip("the samples look as they did", "needs fonts-inter")
    # No sample has several things to settle, whose picture only they have.
    for brief in briefs + [GOLDEN.parent / "packages.brief"] if environment else []:
        compare(tap, brief, folder, environment)
    for script, (family, language) in SCRIPTS.items():
        environment = with_fonts(folder, "Inter", family, language=language)
        if environment is None:
            tap.skip(f"{script}: looks as it did", f"needs {family}")
            continue
        compare(tap, GOLDEN.parent / "scripts" / f"{script}.brief", folder, environment)
