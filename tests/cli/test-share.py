# SPDX-License-Identifier: GPL-3.0-or-later
"""Copies for others and their return."""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

from tap import Tap

CLI, SAMPLES = map(os.path.abspath, sys.argv[1:3])
NS = "{urn:groundwork:1}"
TOP = tempfile.mkdtemp(prefix="groundwork-share-")
ENV = dict(os.environ, XDG_DATA_HOME=os.path.join(TOP, "data"), HOME=TOP)


def cli(*args):
    done = subprocess.run([CLI, *args], capture_output=True, timeout=60, env=ENV, cwd=TOP)
    return done.returncode, done.stdout, done.stderr.decode()


def read(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


def write(path, text):
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def sample(name, to="mine.brief"):
    path = os.path.join(TOP, to)
    shutil.copy(os.path.join(SAMPLES, "en", name), path)
    return path


def is_canonical(path):
    return cli("format", "--check", path)[0] == 0


def share(path, audience, to="copy.brief"):
    copy = os.path.join(TOP, to)
    code, _, stderr = cli("share", path, "--audience", audience, "-o", copy)
    assert code == 0, stderr
    return copy


def sharing(tap):
    for audience in ("me", "team", "open"):
        path = sample("a1-payroll-export.brief")
        copy = share(path, audience)
        root = ElementTree.fromstring(read(copy))
        name = root.get("copy-of")
        tap.check(f"a copy for {audience} names itself and its audience",
                  re.fullmatch("r-[0-9a-hjkmnp-tv-z]{12}", name) and root.get("audience") == audience
                  and is_canonical(copy), name)
        again = share(path, audience, "again.brief")
        tap.check(f"the same brief gives {audience} the same bytes", read(copy) == read(again))
        before = read(path)
        code, _, stderr = cli("take", path, copy)
        tap.check(f"an untouched copy from {audience} changes nothing",
                  code == 0 and read(path) == before, stderr)
        sent = os.path.join(TOP, "data", "groundwork", "sent")
        tap.check(f"what {audience} was sent is kept for nobody else's eyes",
                  os.stat(sent).st_mode & 0o777 == 0o700
                  and os.stat(os.path.join(sent, name + ".brief")).st_mode & 0o777 == 0o600)
    shown = ElementTree.fromstring(read(copy))
    items = [e for e in shown.iter() if e.tag != NS + "brief" and "visibility" in e.attrib]
    tap.check("everything in a copy for everyone is marked open",
              items and all(e.get("visibility") == "open" for e in items))


def returning(tap):
    for audience in ("team", "open"):
        path = sample("a1-payroll-export.brief")
        before = read(path)
        title = re.search("<title>(.*?)</title>", before)[1]
        copy = share(path, audience)
        text = read(copy)
        need = re.search(r'<option id="([^"]*)"[^>]*>\n *<statement>(.*?)</statement>', text)
        text = text.replace(f"<title>{title}</title>", "<title>Theirs</title>")
        text = text.replace("<options>", '<options>\n    <option id="o-9999"><statement>A new way'
                            "</statement></option>", 1)
        text = text.replace(f"<statement>{need[2]}</statement>", "<statement>Reworded</statement>", 1)
        write(copy, text)
        code, _, stderr = cli("take", path, copy)
        after = read(path)
        tap.check(f"what {audience} changed comes back", code == 0 and "<title>Theirs</title>" in after
                  and "A new way" in after and "<statement>Reworded</statement>" in after
                  and is_canonical(path), stderr)
        expected = before.replace(f"<title>{title}</title>", "<title>Theirs</title>").replace(
            f"<statement>{need[2]}</statement>", "<statement>Reworded</statement>", 1)
        lines = [l for l in expected.splitlines() if l not in after.splitlines()]
        tap.check(f"and nothing that {audience} could not see is changed", not lines, "\n".join(lines))
        code, _, stderr = cli("take", path, copy)
        tap.check(f"taking it twice changes nothing ({audience})", code == 0 and read(path) == after,
                  stderr)


def hidden_things(tap):
    path = sample("a1-payroll-export.brief")
    copy = share(path, "open")
    text = read(copy)
    loose = re.sub(r'(<interest id="i-1" party="[^"]*")', r'\1 weight="77"', text, count=1)
    write(copy, loose)
    code, _, stderr = cli("take", path, copy)
    after = read(path)
    tap.check("a change of what they may not see is only offered", code == 1
              and 'field="weight"' in after and "<theirs>77</theirs>" in after
              and 'weight="77"' not in after and is_canonical(path), stderr)

    path = sample("a1-payroll-export.brief")
    copy = share(path, "open")
    root = ElementTree.fromstring(read(copy))
    needs = root.find(NS + "interests")
    gone = needs[0].find(NS + "statement").text
    text = re.sub(r'    <interest id="i-1".*?</interest>\n', "", read(copy), count=1, flags=re.S)
    text = text.replace(' interest="i-1"', "")
    write(copy, text)
    code, _, stderr = cli("take", path, copy)
    after = read(path)
    tap.check("what a hidden item refers to is not deleted, but a conflict",
              code == 1 and f"<statement>{gone}</statement>" in after and 'field="."' in after, stderr)


def refusals(tap):
    path = sample("a1-payroll-export.brief")
    copy = share(path, "open")
    team = share(path, "team", "team.brief")
    other = sample("a2-six-shops.brief", "other.brief")
    code, _, stderr = cli("take", other, team)
    tap.check("a copy of another brief is refused", code == 3 and "different briefs" in stderr, stderr)
    newer = os.path.join(TOP, "newer.brief")
    write(newer, read(path).replace('format="1"', 'format="2"', 1))
    tap.check("share and take refuse a newer format",
              cli("share", newer, "--audience", "team", "-o", os.path.join(TOP, "x"))[0] == 3
              and cli("take", newer, team)[0] == 3 and cli("take", path, newer)[0] == 3)
    shutil.rmtree(os.path.join(TOP, "data"))
    before = read(path)
    code, _, stderr = cli("take", path, copy)
    tap.check("without the sent copy one for everyone is not taken",
              code == 3 and "compared" in stderr and read(path) == before, stderr)
    code, _, stderr = cli("take", path, team)
    tap.check("one for the team is merged without base", code == 0 and read(path) == before, stderr)
    tap.check("share says what it needs", cli("share", path)[0] == 2 and cli("take", path)[0] == 2)


def comparing(tap):
    path = sample("a1-payroll-export.brief")
    copy = share(path, "open")
    code, out, stderr = cli("diff", path, copy)
    tap.check("an untouched copy differs in nothing", code == 0 and out == b"", out.decode() + stderr)
    text = read(path)
    title = re.search("<title>(.*?)</title>", text)[1]
    parties = re.findall(r'( *<party .*?(?:/>|</party>)\n)', text, re.S)
    changed = text.replace(f"<title>{title}</title>", f"<title>{title} at last</title>")
    changed = changed.replace(parties[0] + parties[1], parties[1] + parties[0])
    changed = re.sub(r'    <known id=.*?\n', "", changed, count=1)
    other = os.path.join(TOP, "changed.brief")
    write(other, changed)
    code, out, stderr = cli("diff", path, other)
    said = out.decode()
    tap.check("diff says which words are new, what moved and what is gone",
              code == 0 and "{+ at last+}" in said and said.count("\n> person: ") == 1
              and ("\n- known point: " in said or "<known id" not in text), said + stderr)
    code, out, _ = cli("diff", path, other, "--format", "xml")
    root = ElementTree.fromstring(out)
    tap.check("and as XML", code == 0 and root.find(NS + "changed").get("field") == "title"
              and root.find(f"{NS}changed/{NS}to").text == title + " at last"
              and len(root.findall(NS + "moved")) == 1)
    tap.check("two files are needed", cli("diff", path)[0] == 2)


with Tap() as tap:
    try:
        sharing(tap)
        returning(tap)
        hidden_things(tap)
        refusals(tap)
        comparing(tap)
    finally:
        shutil.rmtree(TOP)
