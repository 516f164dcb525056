#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A copy leaves by mail, by the file manager and by the clipboard; what arrives on the other side is
looked at there."""

import base64
import json
import os
import re
import stat
import subprocess
import time
from urllib.parse import unquote

from decoded import decoded
from groundwork import Preparer
from journey import Journey

TITLE = "Payroll export for Nordkette"
MINE = "He covered for us in October"


def open_share(person, *files, journey):
    person.open_window(journey, *files)
    person.find(name="Title", role="text")
    person.key("ctrl+m")
    person.find(name="Save a copy…")


def open_sample(journey, person):
    path = journey.samples(person.screen.home / "briefs")["prioritization"]
    open_share(person, path, journey=journey)
    return path


def choose_everyone(person):
    person.go_to(name="Everyone in the room")
    person.key("space")
    person.find(name="Tick what everyone in the room may see.")


def press(person, name):
    """By keys: there with Tab, then the space bar."""
    person.go_to(role="push button", name=name)
    person.key("space")


def save_copy(person, path):
    person.key("ctrl+s")
    time.sleep(0.5)
    person.wait_until("the dialog has the keyboard", person.has_keyboard)
    person.key("ctrl+a")
    person.type(str(path))
    person.key("Return")
    person.find(name=f"The copy is in “{path.name}”.")


def calls(kept, method):
    lines = kept.read_text(encoding="utf-8").splitlines() if kept.exists() else []
    return [call for call in map(json.loads, lines) if call["method"] == method]


def pasted(journey, person):
    """What another program gets from the clipboard, by form."""
    told = person.screen.ask(journey.build / "tests" / "ui" / "hand", "paste")
    forms = {}
    for line in told.stdout.splitlines():
        form, _, data = line.partition("\t")
        forms[form] = base64.b64decode(data)
    return forms


def portal(journey, tap, person):
    """With a desktop, the mail and the file manager are asked through it"""
    kept = person.screen.start_desktop()
    open_sample(journey, person)
    press(person, "Send by mail…")
    person.find(name="Your mail program has the copy.")
    call = person.wait_until("the mail was asked for", lambda: calls(kept, "ComposeEmail"))[0]
    tap.check("the mail has the title", call["options"] == {"subject": TITLE}, call["options"])
    tap.check("the copy hangs on it, under a name that says for whom it is",
              [file["name"] for file in call["attached"]] == [f"{TITLE} (for our side).brief"],
              [file["name"] for file in call["attached"]])
    text = call["attached"][0]["text"]
    tap.check("it is the copy for our side, whole",
              'audience="team"' in text and text.endswith("</brief>\n") and MINE not in text)

    choose_everyone(person)
    press(person, "Send by mail…")
    call = person.wait_until("the next mail was asked for",
                             lambda: calls(kept, "ComposeEmail")[1:])[0]
    text = call["attached"][0]["text"]
    tap.check("for everyone it is another", 'audience="open"' in text and "weight=" not in text)

    out = person.screen.home / "for all.brief"
    save_copy(person, out)
    press(person, "Show in folder")
    call = person.wait_until("the file manager was asked", lambda: calls(kept, "ShowItems"))[0]
    tap.check("to show the copy", call["uris"] == [out.as_uri()], call)
    tap.check("and nothing else was opened", len(calls(kept, "ShowItems")) == 1)


def program(journey, tap, person):
    """Without a desktop, xdg-email is called with the title and the copy"""
    programs = person.screen.home / "bin"
    programs.mkdir()
    told = person.screen.home / "mail"
    mail = programs / "xdg-email"
    mail.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" > {told}\n')
    mail.chmod(0o755)
    person.screen.environment["PATH"] = f"{programs}:{person.screen.environment['PATH']}"

    open_sample(journey, person)
    press(person, "Send by mail…")
    person.find(name="Your mail program has the copy.")
    words = told.read_text(encoding="utf-8").splitlines()
    attached = words[words.index("--attach") + 1]
    tap.check("the mail has the title and the file",
              words[words.index("--subject") + 1] == TITLE
              and attached.endswith(f"/{TITLE} (for our side).brief"), words)
    tap.check("which is for nobody else before it leaves",
              stat.S_IMODE(os.stat(attached).st_mode) == 0o600
              and stat.S_IMODE(os.stat(os.path.dirname(attached)).st_mode) == 0o700)

    mail.write_text("#!/bin/sh\nexit 3\n")
    press(person, "Send by mail…")
    person.find(name="The mail could not be begun.")
    tap.check("that it failed is told", True)


def nothing(journey, tap, person):
    """Where no mail program answers, it says what else to do"""
    path = journey.samples(person.screen.home / "briefs")["prioritization"]
    person.set_up(workspace=f"'{path.parent}'")
    person.start("/usr/bin/env", f"PATH={person.screen.home}",
                 journey.build / "src" / "app" / "groundwork", path)
    person.find(name="Title", role="text")
    person.key("ctrl+m")
    person.find(name="Save a copy…")
    press(person, "Send by mail…")
    person.find(name="No mail program answers here. Copy the file and paste it into a mail instead.")
    tap.check("which is beside it", person.sees(role="push button", name="Copy the file"))


def clipboard(journey, tap, person):
    """The file that is copied can be pasted elsewhere, and nothing private comes with it"""
    home = person.screen.home
    workspace = home / "briefs"
    workspace.mkdir()
    path, team, everyone = workspace / "a.brief", home / "words.team", home / "words.open"
    sample = journey.source / "data" / "samples" / "en" / "a1-payroll-export.brief"
    subprocess.run([journey.build / "tests" / "support" / "make-secrets", "words", f"1:{sample}", path,
                    team, everyone], check=True)
    words = [word for word in everyone.read_text().split("\n") if word.startswith("qzx")]

    open_share(person, path, journey=journey)
    choose_everyone(person)
    press(person, "Copy the file")
    person.find(name="The file is on the clipboard")
    forms = pasted(journey, person)
    file = forms["files"].decode()
    tap.check("a program gets one file, as programs ask for it",
              unquote(forms["text/uri-list"].decode().strip()) == f"file://{file}", forms)
    tap.check("and a file manager as it asks",
              forms["x-special/gnome-copied-files"].decode().startswith("copy\nfile://"), forms)
    with open(file, "rb") as copy:
        data = copy.read()
    tap.check("there is something to look for", len(words) > 30)
    tap.check("it is the copy for everyone", b'audience="open"' in data)
    tap.none("in which nothing private is",
             [word for word in words if word.encode() in decoded(data)])
    tap.none("nor is it in any other form",
             [f"{form}: {word}" for form, held in forms.items() for word in words
              if word.encode() in decoded(held)])
    tap.check("others cannot read it where it lies",
              stat.S_IMODE(os.stat(file).st_mode) == 0o600)

    press(person, "Copy as text")
    person.find(name="The page is copied as text")
    forms = pasted(journey, person)
    text = forms["text/plain;charset=utf-8"].decode()
    tap.check("the page as text has 8 to 15 lines", 8 <= len(text.splitlines()) <= 15, text)
    tap.none("in which nothing private is",
             [f"{form}: {word}" for form, held in forms.items() for word in words
              if word.encode() in decoded(held)])


def page_as_text(journey, tap, person):
    """The page that is copied as text holds nothing of what is under the fold"""
    path = journey.samples(person.screen.home / "briefs")["prioritization"]
    person.open_window(journey, path)
    person.find(name="fits A4")
    person.key("ctrl+shift+c")
    person.find(name="The page is copied as text; paste it into a chat.")
    text = pasted(journey, person)["text/plain;charset=utf-8"].decode()
    tap.check("it begins with the title", text.startswith(TITLE), text)
    tap.check("it has 8 to 15 lines, none too long for a chat",
              8 <= len(text.splitlines()) <= 15
              and max(map(len, text.splitlines())) <= 162, text)
    fold = re.findall(r'<fallback .*?<statement>(.*?)</statement>', path.read_text(), re.S)
    tap.check("there is something under the fold", fold)
    tap.none("of which nothing is in it", [words for words in (*fold, MINE) if words in text])


Journey("deliver", Preparer).run(portal, program, nothing, clipboard, page_as_text)
