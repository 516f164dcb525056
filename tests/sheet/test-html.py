# SPDX-License-Identifier: GPL-3.0-or-later
"""A sheet as HTML in a real browser: one printed page, room on a phone, and nothing to complain of."""

import html.parser
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

from tap import Tap

CLI, SAMPLES = map(os.path.abspath, sys.argv[1:3])
BROWSER = shutil.which("chromium")
VALIDATOR = shutil.which("tidy")
PAPERS = {"a4": "(A4)", "letter": "(letter)"}
PHONE = 390
QUIET = ("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
         "--disable-background-networking", "--disable-component-update", "--disable-sync",
         "--disable-dev-shm-usage", "--disable-extensions", "--hide-scrollbars",
         "--enable-logging=stderr", "--virtual-time-budget=2000")

# The page in a frame as wide as a phone, and how far it can be moved sideways, as text.
FRAME = """<!DOCTYPE html><meta charset="utf-8"><title>waiting</title>
<iframe style="width:{phone}px;height:800px;border:0" src="{name}"></iframe>
<script>onload = () => {{
  const page = frames[0].document.documentElement, body = getComputedStyle(frames[0].document.body);
  document.title = [page.scrollWidth, page.clientWidth, parseFloat(body.fontSize)].join(" ");
}}</script>"""


def browse(folder, *arguments):
    """Each time with a person's folder of its own, so that nothing is left of the time before."""
    with tempfile.TemporaryDirectory(prefix="groundwork-browser-") as home:
        environment = {"PATH": os.environ["PATH"], "HOME": home, "TZ": "UTC", "LC_ALL": "C.UTF-8"}
        run = subprocess.run([BROWSER, *QUIET, f"--user-data-dir={home}/profile", *arguments],
                             capture_output=True, cwd=folder, env=environment, timeout=90)
    return run.stdout.decode(), run.stderr.decode(errors="replace")


def console(told):
    """What the page itself made the browser say."""
    return [line for line in told.splitlines() if ":CONSOLE" in line]


class Outline(html.parser.HTMLParser):
    """What somebody hears who moves by headings and tables."""

    VOID = {"meta", "br", "hr", "col", "path", "img", "input", "link"}

    def __init__(self, text):
        super().__init__()
        self.open, self.elements, self.words = [], [], {}
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        self.elements.append((tag, dict(attributes), tuple(self.open)))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if tag in self.open:
            while self.open.pop() != tag:
                pass

    def handle_data(self, data):
        if self.open:
            self.words.setdefault(self.open[-1], []).append(data)

    def all(self, tag):
        return [element for element in self.elements if element[0] == tag]


def make(folder, suffix, paper):
    briefs = sorted(str(path) for path in pathlib.Path(SAMPLES, "en").glob("[a-c][0-9]*.brief"))
    target = folder / paper
    target.mkdir()
    for brief in briefs:
        page = target / (pathlib.Path(brief).stem + suffix)
        subprocess.run([CLI, "sheet", brief, "-o", page, "--paper", paper, "--today", "2026-12-01"],
                       check=True, timeout=60)
    return sorted(target.iterdir())


def said(tap, page):
    """Headings, table heads, language and title; nothing that runs or is fetched."""
    text = page.read_text(encoding="utf-8")
    outline = Outline(text)
    root = outline.all("html")[0][1]
    levels = [int(tag[1]) for tag, *_ in outline.elements if re.fullmatch("h[1-6]", tag)]
    problems = []
    if root.get("lang") != "en" or root.get("dir") != "ltr":
        problems.append(f"lang and dir are {root}")
    if not "".join(outline.words.get("title", [])).strip():
        problems.append("it has no title")
    if levels[:1] != [1] or levels.count(1) != 1 or \
       any(after > before + 1 for before, after in zip(levels, levels[1:])):
        problems.append(f"its headings are {levels}")
    heads = outline.all("th")
    if any("scope" not in attributes for _, attributes, _ in heads):
        problems.append("a table head does not say for what")
    if len(outline.all("table")) > len([head for head in heads if head[1].get("scope") == "col"]):
        problems.append("a table has no heads")
    problems += [f"<{tag}>" for tag, *_ in outline.elements
                 if tag in ("script", "link", "img", "iframe", "object", "form")]
    problems += [f"{tag} {name}" for tag, attributes, _ in outline.elements for name in attributes
                 if name.startswith("on") or name in ("src", "href")]
    if re.search(r"url\(|@import|https?:", text):
        problems.append("it names something elsewhere")
    tap.none(f"{page.stem}: headings, heads, language and title, nothing that runs", problems)


def validated(tap, page):
    if not VALIDATOR:
        tap.skip(f"{page.stem}: the validator accepts it", "needs tidy")
        return
    # HTML lets <div> group the pairs of a <dl>; Debian 12's tidy does not know that yet.
    text = re.sub(r"<dl.*?</dl>", lambda found: re.sub(r"</?div>", "", found[0]),
                  page.read_text(encoding="utf-8"), flags=re.S)
    told = subprocess.run([VALIDATOR, "-q", "-e", "-utf8", "--strict-tags-attributes", "yes",
                           "--drop-empty-elements", "no", "--warn-proprietary-attributes", "yes"],
                          input=text, capture_output=True, text=True, timeout=30)
    tap.none(f"{page.stem}: the validator has nothing to say", told.stderr.splitlines())


def printed(tap, page, paper):
    pdf = page.with_suffix(".pdf")
    _, told = browse(page.parent, f"--print-to-pdf={pdf}", "--no-pdf-header-footer", page.as_uri())
    info = subprocess.run(["pdfinfo", pdf], capture_output=True, text=True, check=True).stdout
    tap.check(f"{page.stem}: the browser prints one page of {paper}",
              "Pages:           1\n" in info and PAPERS[paper] in info, info)
    tap.none(f"{page.stem}: nothing on the console, on {paper}", console(told))


def on_a_phone(tap, page):
    frame = page.with_name("frame.html")
    frame.write_text(FRAME.format(phone=PHONE, name=page.name))
    dom, told = browse(page.parent, "--allow-file-access-from-files", "--dump-dom", frame.as_uri())
    frame.unlink()
    numbers = re.search(r"<title>([\d.]+) ([\d.]+) ([\d.]+)</title>", dom)
    if not tap.check(f"{page.stem}: can be measured at {PHONE} pixels", numbers, dom[:300] + told):
        return
    wide, room, size = map(float, numbers.groups())
    tap.check(f"{page.stem}: nothing to be moved sideways at {PHONE} pixels",
              wide <= room == PHONE, f"{wide} of {room}")
    tap.check(f"{page.stem}: large enough to be read there", size >= 14, size)


with Tap() as tap, tempfile.TemporaryDirectory(prefix="groundwork-html-") as name:
    folder = pathlib.Path(name)
    for paper in PAPERS:
        for number, page in enumerate(make(folder, ".html", paper)):
            if paper == "a4":
                said(tap, page)
                validated(tap, page)
            if not BROWSER:
                tap.skip(f"{page.stem}: one page of {paper} in a browser", "needs chromium")
                continue
            # One of each moment and the longest on the second paper; a browser takes its time.
            if paper == "a4" or page.stem[:2] in ("a1", "a2", "a3", "a4", "c3"):
                printed(tap, page, paper)
            if paper == "a4":
                on_a_phone(tap, page)
