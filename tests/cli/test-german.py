#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The program speaks German: its own words on sheets and in findings, with their plural forms.

C.UTF-8 is enough: the C library follows LANGUAGE in every locale but the one called "C"."""

import os
import pathlib
import re
import subprocess
import sys
import tempfile

from tap import Tap

PROGRAM, SAMPLES, LOCALES = sys.argv[1], pathlib.Path(sys.argv[2]) / "de", sys.argv[3]

NEED = '<interest id="i-%012d" party="p-0000000000aa" weight="4"><position>P</position></interest>'
FACT = ('<fact id="e-0000000000a%d" kind="impact" observed="%s" source="S" fresh-days="1">'
        "<statement>F</statement></fact>")


def cli(*words, language="de", given=None):
    done = subprocess.run([PROGRAM, *map(str, words)], capture_output=True, text=True,
                          encoding="utf-8", input=given,
                          env={**os.environ, "LC_ALL": "C.UTF-8", "LANGUAGE": language,
                               "GW_LOCALE_DIR": LOCALES})
    return done.stdout + done.stderr


def sheet(sample, folder, language="de"):
    path = folder / f"{sample}-{language}.txt"
    told = cli("sheet", next(SAMPLES.glob(sample + "-*.brief")), "-o", path,
               "--today", "2026-11-30", language=language)
    return path.read_text(encoding="utf-8") if path.exists() else told


def one_line(text):
    return re.sub(r"[ \n]+", " ", text)


def says(tap, name, text, *wanted):
    lacking = [words for words in wanted if words not in one_line(text)]
    tap.check(name, not lacking, f"lacks {lacking}\n{text}")


def check_sheets(tap, folder):
    says(tap, "a sheet has German heads, days, weeks and its fold", sheet("a1", folder),
         "Di 1. Dez 2026, 10:00 · 45 Min.", "Zuerst fragen", "· 7\u00a0Wo.", "Wenn nichts vereinbart wird",
         "Nach hinten falten: nur für Sie", "und 1 weiteres in der Datei", "weitere in der Datei")
    says(tap, "money is written as in German", sheet("a4", folder),
         "112.000\u00a0€ in jedem Jahr danach", "Zahlt sich aus", "7 Monate früher als ohne")
    says(tap, "odds and estimates are said in German", sheet("a2", folder),
         "102 bis 132 Tage sagt die Entwicklung.", "etwa 9 von 10", "sehr wahrscheinlich")
    says(tap, "a promise is said in German", sheet("a3", folder),
         "Wir sagen zu", "vorausgesetzt:", "Ziel, nicht zugesagt", "Noch wissen wir nicht")
    says(tap, "without a language the words stay English", sheet("a1", folder, language="en"),
         "Ask first", "If nothing is agreed")


def check_findings(tap, folder):
    brief = folder / "b.brief"
    brief.write_text('<?xml version="1.0" encoding="UTF-8"?>\n'
                     '<brief xmlns="urn:groundwork:1" format="1" id="b-0000000000aa" '
                     'moment="prioritization" lang="de"><title>T</title>'
                     '<parties><party id="p-0000000000aa" side="them" name="Tobias"/></parties>'
                     f"<interests>{NEED % 1}</interests>"
                     f"<evidence>{FACT % (1, '2026-11-28')}{FACT % (2, '2026-11-20')}</evidence>"
                     "<prioritization/></brief>\n", encoding="utf-8")
    told = cli("check", brief, "--today", "2026-11-30")
    says(tap, "findings speak to the person in German", told,
         "Tobias fordert etwas", "Ergänzen Sie ein Bedürfnis", "„F“ ist", "Prüfen Sie es")
    says(tap, "many days have their plural", told, "10 Tage alt")
    says(tap, "a few days have theirs", told, "2 Tage alt")
    brief.write_text(brief.read_text(encoding="utf-8").replace("2026-11-28", "2026-11-29")
                     .replace("fresh-days=\"1\"", "fresh-days=\"0\""), encoding="utf-8")
    says(tap, "one day is one day", cli("check", brief, "--today", "2026-11-30"), "1 Tag alt")


def main():
    with Tap() as tap, tempfile.TemporaryDirectory() as name:
        check_sheets(tap, pathlib.Path(name))
        check_findings(tap, pathlib.Path(name))
        says(tap, "help is German", cli("--help"), "Verhandlungen vorbereiten, ohne Fenster.")
        says(tap, "mistakes are told in German", cli("sheet", "/nicht/da.brief", "-o", "-",
                                                     "--format", "txt"), "gibt es nicht")


if __name__ == "__main__":
    main()
