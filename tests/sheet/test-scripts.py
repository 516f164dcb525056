# SPDX-License-Identifier: GPL-3.0-or-later
"""Sheets in the scripts people write: one page, ink inside the margins, read in their order, and
what no font has is told rather than printed as a box in silence."""

import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unicodedata

from grey import Grey
from tap import Tap

CLI = os.path.abspath(sys.argv[1])
DOTS = 72
# Less than the 25 points of the smallest paper; a glyph may lean out of its line by a hair.
MARGIN = 23
PAPERS = ("a4", "letter", "a5-landscape")

# Language, direction, words for a title, statements, and what must be read in this order.
SCRIPTS = {
    "german": ("de", "ltr", "Kostenstellenverantwortlichkeitsübersicht bis 26. Februar", (
        "Die Rechtsschutzversicherungsgesellschaftenvereinbarung gilt ab 1.400 €",
        "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft prüft 3 Fälle",
        "Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung, § 14",
        "Straßenentwässerungsinvestitionskostenschuldendienstumlage: 26 Gemeinden, 9,2 % Zuschlag")),
    "arabic": ("ar", "rtl", "تصدير الرواتب لشركة Nordkette", (
        "توقع الشركة قبل 26 فبراير 2027 على عقد قيمته 186,000 يورو",
        "يتصل مديرو المتاجر 1,140 مرة في الأسبوع لتبديل الورديات",
        "يريد Tobias أن يكون التصدير أولا في 3 صفقات أخرى",
        "بنينا ملفا شهريا لستة متاجر في 7 أسابيع")),
    "hebrew": ("he", "rtl", "ייצוא שכר עבור Nordkette", (
        "החברה חותמת לפני 26 בפברואר 2027 על חוזה בסך 186,000 אירו",
        "מנהלי החנויות מתקשרים 1,140 פעמים בשבוע כדי להחליף משמרת",
        "Tobias רוצה שהייצוא יהיה ראשון בעוד 3 עסקאות",
        "בנינו קובץ חודשי לשש חנויות תוך 7 שבועות")),
    "chinese": ("zh", "ltr", "北欧链的工资导出功能", (
        "北欧链在2027年2月26日预算到期之前签署价值186,000欧元的合同",
        "店长每周打1,140次电话来调换班次,而我们的支持团队缺少两个人",
        "销售部希望在另外3个零售项目中也能给出同样的答复",
        "我们用7周时间为六家试点门店制作每月一次的工资文件")),
    "japanese": ("ja", "ltr", "ノルドケッテ向け給与エクスポート", (
        "2027年2月26日に予算が失効する前に、186,000ユーロの契約に署名してもらう",
        "店長たちは毎週1,140回もシフト交換の電話をかけてきている",
        "営業は他の3件の小売案件でも同じ答えを出したいと考えている",
        "6つのパイロット店舗のために7週間で月次ファイルを作成する")),
    "emoji": ("en", "ltr", "Launch 🚀 of the shift swap", (
        "The pilot shops are happy 😀 with 14 of 26 changes",
        "Two people 👩‍💻👨🏽‍💻 write the file in 7 weeks",
        "The flag 🇩🇪 stays on the label ✅ from 1 March",
        "No surprise 🎉 on the last day")),
}


def brief(language, title, statements):
    needs = "".join(
        f'<interest id="i-{number:012d}" party="p-000000000001" weight="4" basis="stated">'
        f"<statement>{statement}</statement></interest>"
        for number, statement in enumerate(statements, 1))
    facts = "".join(
        f'<fact id="e-{number:012d}" kind="impact" strength="2"><statement>{statement}</statement></fact>'
        for number, statement in enumerate(reversed(statements), 1))
    return (f'<?xml version="1.0" encoding="UTF-8"?>\n<brief xmlns="urn:groundwork:1" format="1" '
            f'id="b-000000000001" moment="prioritization" lang="{language}"><title>{title}</title>'
            f"<outcome>{statements[0]}</outcome><parties>"
            f'<party id="p-000000000001" side="them" name="{title.split()[0]}"/></parties>'
            f"<interests>{needs}</interests><evidence>{facts}</evidence><prioritization/></brief>\n")


def make(path, output, environment=None, *more):
    told = subprocess.run([CLI, "sheet", path, "-o", output, "--today", "2026-12-01", *more],
                          capture_output=True, text=True, timeout=60,
                          env={**os.environ, "LC_ALL": "C.UTF-8", **(environment or {})})
    return told.returncode, told.stderr


def grey(pdf):
    picture = pdf.with_suffix(".pgm")
    subprocess.run(["pdftoppm", "-r", str(DOTS), "-gray", "-singlefile", pdf,
                    picture.with_suffix("")], check=True)
    return Grey.read(picture)


def letters(text):
    """Without what is only for the eye: space, marks of direction, forms of presentation."""
    text = unicodedata.normalize("NFKC", text)
    return "".join(letter for letter in text
                   if not letter.isspace() and unicodedata.category(letter) not in ("Cf", "Mn"))


def reads(pdf, texts):
    """Those of @texts that are not found, each after the one before, in what is read out."""
    told = subprocess.run(["pdftotext", pdf, "-"], capture_output=True, check=True)
    page, missing, place = letters(told.stdout.decode()), [], 0
    for text in texts:
        found = page.find(letters(text), place)
        if found < 0:
            missing.append(f"“{text}” in\n{told.stdout.decode()}")
        else:
            place = found
    return missing


def stands(tap, name, script, path):
    language, direction, title, statements = script
    for paper in PAPERS:
        pdf = path.with_name(f"{name}-{paper}.pdf")
        code, told = make(path, pdf, None, "--paper", paper)
        if not tap.check(f"{name} on {paper}: no glyph is missing", code == 0 and not told, told):
            continue
        info = subprocess.run(["pdfinfo", pdf], capture_output=True, text=True, check=True).stdout
        tap.check(f"{name} on {paper}: one page", "Pages:           1\n" in info, info)
        picture = grey(pdf)
        tap.check(f"{name} on {paper}: ink, and none of it in the margins",
                  picture.ink() > 2000 and picture.blank_margins(MARGIN), picture.ink())


def is_read(tap, name, script, path):
    language, direction, title, statements = script
    pdf = path.with_name(f"{name}-a4.pdf")
    # Extraction gives emoji back as fonts have them; the words around them tell the order.
    texts = [title, statements[0]] if name != "emoji" else ["of the shift swap", "The pilot shops"]
    tap.none(f"{name}: is read from the title on, in the order of writing", reads(pdf, texts))
    page = path.with_name(f"{name}.html")
    make(path, page)
    root = re.search(r"<html[^>]*>", page.read_text(encoding="utf-8"))[0]
    tap.check(f"{name}: HTML says language and direction",
              f'lang="{language}"' in root and f'dir="{direction}"' in root, root)


# Fonts for Latin alone: what a machine has where nobody installed more.
POOR = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>{folders}<cachedir>{cache}</cachedir></fontconfig>"""


def poor_fonts(folder):
    listed = subprocess.run(["fc-list", "Inter", "file"], capture_output=True, text=True).stdout
    folders = sorted({str(pathlib.Path(line.split(":")[0]).parent) for line in listed.splitlines()})
    path = folder / "poor.conf"
    path.write_text(POOR.format(folders="".join(f"<dir>{name}</dir>" for name in folders),
                                cache=folder / "poor-cache"))
    return {"FONTCONFIG_FILE": str(path)}


def is_told(tap, name, path, environment):
    """How many characters have no glyph is said before anything is printed."""
    pdf = path.with_name(f"{name}-poor.pdf")
    code, told = make(path, pdf, environment)
    count = re.search(r": (\d+) characters? of the page", told)
    latin = name == "german"
    tap.check(f"{name} without its fonts: what is missing is counted and told"
              if not latin else f"{name} needs no other font",
              code == 0 and (latin and not told or not latin and count and int(count[1]) >= 4), told)


with Tap() as tap, tempfile.TemporaryDirectory(prefix="groundwork-scripts-") as home:
    folder = pathlib.Path(home)
    poor = poor_fonts(folder)
    for name, script in SCRIPTS.items():
        path = folder / f"{name}.brief"
        path.write_text(brief(script[0], *script[2:]), encoding="utf-8")
        stands(tap, name, script, path)
        is_read(tap, name, script, path)
        is_told(tap, name, path, poor)
