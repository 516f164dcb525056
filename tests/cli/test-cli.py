# SPDX-License-Identifier: GPL-3.0-or-later
"""The command line as a person or a script uses it: what it prints, where, and how it exits."""

import os
import pty
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

from tap import Tap

CLI, SAMPLES = map(os.path.abspath, sys.argv[1:3])
NS = "{urn:groundwork:1}"


def run(*args, stdin=None, cwd=None):
    result = subprocess.run([CLI, *args], input=stdin, capture_output=True, cwd=cwd, timeout=60)
    return result.returncode, result.stdout.decode(), result.stderr.decode()


def workspace():
    folder = tempfile.mkdtemp(prefix="groundwork-cli-")
    for name in os.listdir(os.path.join(SAMPLES, "en")):
        shutil.copy(os.path.join(SAMPLES, "en", name), folder)
    return folder


def read(*path):
    with open(os.path.join(*path), "rb") as file:
        return file.read()


def exit_codes(tap, folder):
    broken = os.path.join(folder, "broken.brief")
    with open(broken, "w", encoding="utf-8") as file:
        file.write('<brief xmlns="urn:groundwork:1" format="1" id="b-1"\n moment="scope">\n'
                   ' <title>T</title>\n <colour/>\n <scope/></brief>\n')
    brief = os.path.join(folder, "a1-payroll-export.brief")
    library = os.path.join(folder, "library.xml")
    cases = [
        (["--help"], 0, "groundwork-cli sheet", ""),
        (["--version"], 0, "groundwork-cli ", ""),
        ([], 2, "", ""),
        (["dance"], 2, "", "There is no command “dance”"),
        (["check"], 2, "", "at least one file"),
        (["check", "--bogus"], 2, "", "--bogus"),
        (["check", brief, "--today", "soon"], 2, "", "--today takes a date"),
        (["show", brief, "--audience", "public"], 2, "", "--audience takes me, team or open"),
        (["check", os.path.join(folder, "none.brief")], 3, "", "none.brief"),
        (["check", broken], 3, "", f"groundwork-cli: {broken}:4:9: <colour> is not known in <brief>."),
        (["check", folder], 3, "", folder),
        (["show", library, "--audience", "team"], 3, "", "This is a library, not a brief."),
        (["check", brief, "--today", "2026-11-30"], 0, "", ""),
        (["check", library], 0, "", ""),
        (["sheet", brief], 2, "", "-o which file"),
        (["sheet", brief, "-o", os.path.join(folder, "x.doc")], 2, "", "pdf, svg, png"),
        (["sheet", brief, "-o", os.path.join(folder, "x.pdf"), "--paper", "b5"], 2, "", "--paper"),
        (["sheet", brief, "-o", os.path.join(folder, "none", "x.pdf")], 4, "", "x.pdf"),
        (["sheet", brief, brief, "-o", os.path.join(folder, "x.pdf")], 2, "", "-O"),
        (["analyse", brief, "--format", "csv"], 2, "", "text or xml"),
        (["new", "hiring", "-o", os.path.join(folder, "n.brief")], 2, "", "takes one moment"),
        (["new", "scope"], 2, "", "Say with -o"),
        (["library", "burn"], 2, "", "“add”, “list”, “import” or “export”"),
    ]
    for args, code, out, err in cases:
        got, stdout, stderr = run(*args)
        shown = " ".join(os.path.basename(a) if a.startswith("/") else a for a in args)
        tap.check(f"“{shown}” exits with {code} and says so",
                  got == code and out in stdout and err in stderr and "CRITICAL" not in stderr,
                  f"{got}\n{stdout}\n{stderr}")


def making_and_taking(tap, folder):
    _, listed, _ = run("library", "list", "interest", "--workspace", folder)
    ids = [line.split("\t")[0] for line in listed.splitlines()[:2]]
    path = os.path.join(folder, "new.brief")
    code, _, stderr = run("new", "scope", "-o", path, "--title", "Hours & more",
                          "--from-library", ids[0], "--from-library", ids[1])
    tap.check("new makes a brief with two needs of the library", code == 0, stderr)
    root = ElementTree.fromstring(read(path))
    needs = root.findall(f".//{NS}interest")
    tap.check("each need says where it comes from", [n.get("origin") for n in needs] == ids)
    tap.check("the title is what was said", root.find(f"{NS}title").text == "Hours & more")
    tap.check("the new brief is canonical", run("format", "--check", path)[0] == 0)
    code, _, stderr = run("new", "scope", "-o", path)
    tap.check("new never overwrites", code == 4 and "n.brief" not in stderr
              and ElementTree.fromstring(read(path)).find(f"{NS}title").text == "Hours & more", stderr)
    tap.check("a file that holds somebody's needs is theirs alone",
              os.stat(path).st_mode & 0o777 == 0o600)

    before = read(folder, "library.xml")
    code, out, stderr = run("library", "add", "fact", "statement=41 calls a week",
                            "source=Support, May", "strength=2", "--workspace", folder)
    _, listed, _ = run("library", "list", "fact", "--workspace", folder)
    tap.check("library add keeps a fact and prints its id",
              code == 0 and f"{out.strip()}\tfact\t41 calls a week" in listed, stderr)
    added = read(folder, "library.xml").splitlines()
    tap.check("only the lines of the new item are new",
              len([l for l in added if l not in before.splitlines()]) == 2)
    kept = read(folder, "library.xml")
    code, _, stderr = run("library", "add", "fact", "strength=9", "--workspace", folder)
    tap.check("what is not valid is not kept",
              code == 2 and "strength is “9”" in stderr and read(folder, "library.xml") == kept, stderr)
    code, _, _ = run("library", "add", "party", "name=Ana", "colour=red", "--workspace", folder)
    tap.check("a field that does not exist is refused", code == 2)


def lists(tap, folder):
    """Tables into the library and out of it."""
    table = os.path.join(folder, "list.csv")
    with open(table, "w", encoding="utf-8") as file:
        file.write("Name;Rolle;Schlagwörter;Schuhgröße\nAna Costa;CFO;geld;41\n;CTO;;\n")
    before = read(folder, "library.xml")
    code, out, stderr = run("library", "import", table, "--dry-run", "--workspace", folder)
    tap.check("a dry run tells and changes nothing",
              code == 1 and "Added: 1" in out and read(folder, "library.xml") == before, stderr)
    code, out, stderr = run("library", "import", table, "--workspace", folder)
    tap.check("import tells each refused row: line, column, reason",
              code == 1 and f"{table}:3: Name: This is empty" in stderr
              and "“Schuhgröße” is left out" in stderr, stderr)
    tap.check("import keeps the others",
              'name="Ana Costa" role="CFO" tags="geld"' in read(folder, "library.xml").decode())
    code, out, _ = run("library", "import", table, "--workspace", folder)
    tap.check("what is kept already is not kept again", "Added: 0" in out and "kept already: 1" in out, out)
    with open(table, "w", encoding="utf-8") as file:
        file.write("name,role\nana costa,CEO\n")
    code, out, _ = run("library", "import", table, "--merge", "--workspace", folder)
    tap.check("or brought up to date when wished", code == 0 and "up to date: 1" in out
              and 'name="ana costa" role="CEO" tags="geld"' in read(folder, "library.xml").decode(), out)

    kept = read(folder, "library.xml")
    for format in ("csv", "xml"):
        out_file = os.path.join(folder, f"out.{format}")
        code, _, stderr = run("library", "export", out_file, "--workspace", folder)
        tap.check(f"export writes {format}", code == 0 and os.path.getsize(out_file) > 1000, stderr)
        code, out, _ = run("library", "import", out_file, "--workspace", folder)
        tap.check(f"and what was written as {format} is all known",
                  code == 0 and "Added: 0" in out and read(folder, "library.xml") == kept, out)
    code, out, _ = run("library", "export", "-", "--format", "csv", "--kind", "party",
                       "--workspace", folder)
    tap.check("one kind of it goes to standard output",
              code == 0 and out.startswith("Kind,") and "\nFact," not in out, out)
    for arguments, expected in ((["import"], 2), (["import", table, "--kind", "potato"], 2),
                                (["import", os.path.join(folder, "none.csv")], 3),
                                (["export", "out.odt"], 2)):
        code, _, stderr = run("library", *arguments, "--workspace", folder)
        tap.check(f"library {' '.join(arguments[:1])} exits {expected}", code == expected, stderr)


def formatting(tap, folder):
    path = os.path.join(folder, "loose.brief")
    with open(path, "w", encoding="utf-8") as file:
        file.write("<brief xmlns='urn:groundwork:1' id='b-1' moment='scope' format='1' form='full'>"
                   "<title>A &#38; B</title><scope people='2.50'/></brief>")
    code, out, _ = run("format", "--check", path)
    tap.check("format --check names what would change and changes nothing",
              code == 1 and out.strip() == path and b"2.50" in read(path))
    tap.check("format rewrites in place", run("format", path)[0] == 0 and read(path).decode() ==
              '<?xml version="1.0" encoding="UTF-8"?>\n'
              '<brief xmlns="urn:groundwork:1" format="1" id="b-1" moment="scope">\n'
              '  <title>A &amp; B</title>\n  <scope people="2.5"/>\n</brief>\n')
    tap.check("a second time nothing is left to do", run("format", "--check", path)[0] == 0)
    code, out, _ = run("format", "-", stdin=read(path))
    tap.check("standard input goes to standard output", code == 0 and out.encode() == read(path))


def sheets(tap, folder):
    names = sorted(n for n in os.listdir(folder) if n[0] in "abc" and n.endswith(".brief") and n[1].isdigit())
    out = os.path.join(folder, "out")
    os.mkdir(out)
    code, _, stderr = run("sheet", *names, "-O", out, "--today", "2026-11-30", cwd=folder)
    tap.check("thirteen sheets in one call", code == 0 and len(os.listdir(out)) == 13, stderr)
    pages = [subprocess.run(["pdfinfo", os.path.join(out, n)], capture_output=True, check=True)
             .stdout.decode() for n in os.listdir(out)]
    tap.check("each is one page", all("Pages:           1\n" in page for page in pages))
    for suffix, begins in (("png", b"\x89PNG"), ("svg", b"<?xml"), ("html", b"<!DOCTYPE html>"),
                           ("md", b"#"), ("txt", b"")):
        path = os.path.join(out, "a1." + suffix)
        code, _, stderr = run("sheet", os.path.join(folder, "a1-payroll-export.brief"), "-o", path,
                              "--paper", "Letter")
        tap.check(f"a sheet as {suffix}", code == 0 and read(path).startswith(begins), stderr)
    code, chat, stderr = run("sheet", os.path.join(folder, "a1-payroll-export.brief"), "-o", "-",
                             "--format", "chat")
    tap.check("a few lines for a chat", code == 0 and 8 <= len(chat.splitlines()) <= 15, chat + stderr)
    first = read(out, "a1-payroll-export.pdf")
    run("sheet", "a1-payroll-export.brief", "-O", out, "--today", "2026-11-30", cwd=folder)
    tap.check("the same brief on the same day gives the same bytes",
              read(out, "a1-payroll-export.pdf") == first)


def on_a_terminal(*args, cwd):
    """What somebody reads who starts the call by hand."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen([CLI, *args], stdout=subprocess.DEVNULL, stderr=theirs, cwd=cwd)
    os.close(theirs)
    told = b""
    while True:
        try:
            told += os.read(ours, 4096)
        except OSError:  # the other end was closed
            break
    os.close(ours)
    return process.wait(60), told.decode()


def progress(tap, folder):
    names = sorted(n for n in os.listdir(folder) if n[0] in "abc" and n.endswith(".brief") and n[1].isdigit())
    out = os.path.join(folder, "watched")
    os.mkdir(out)
    code, told = on_a_terminal("sheet", *names, "-O", out, cwd=folder)
    steps = [step for step in told.replace("\n", "\r").split("\r") if step]
    tap.check("on a terminal many files count up",
              code == 0 and steps == [f"{n}/{len(names)}" for n in range(1, len(names) + 1)], told)
    code, told = on_a_terminal("sheet", names[0], "-O", out, cwd=folder)
    tap.check("one file says nothing", code == 0 and told == "", told)
    code, _, told = run("sheet", *names, "-O", out, cwd=folder)
    tap.check("into a pipe nothing is counted", code == 0 and told == "", told)


def analysis(tap, folder):
    code, out, stderr = run("analyse", os.path.join(folder, "a4-payroll-engineer.brief"),
                            "--format", "xml")
    root = ElementTree.fromstring(out)
    money = root.find(f"{NS}investment")
    tap.check("analyse writes the case", code == 0 and money.get("payback-month") == "25"
              and abs(float(money.get("npv")) - 68631) < 1 and money.get("late-months") == "2", stderr)
    code, out, _ = run("analyse", os.path.join(folder, "a1-payroll-export.brief"), "--format", "xml")
    root = ElementTree.fromstring(out)
    tap.check("analyse writes the order", root.find(f"{NS}order").get("cost") == "356000"
              and "67500" in [f.get("price") for f in root.findall(f"{NS}order/{NS}first")])
    code, out, _ = run("analyse", os.path.join(folder, "a2-six-shops.brief"), "--format", "xml")
    schedule = ElementTree.fromstring(out).find(f"{NS}schedule")
    tap.check("analyse writes the schedule", (schedule.get("capacity"), schedule.get("mean"), schedule.get("p50"),
              schedule.get("p95")) == ("42", "117", "2027-06-01", "2027-06-24"))
    fits = [round(float(fit.get("value")), 1) for fit in schedule.findall(f"{NS}fit")]
    rungs = [rung.get("weeks") for rung in schedule.findall(f"{NS}rung")]
    tap.check("what fits, what is planned and what more weeks bring", fits == [28.3]
              and schedule.find(f"{NS}planned").get("value") == "26.3" and rungs == ["3", "6", "10", "15"])
    code, out, _ = run("analyse", os.path.join(folder, "a3-nordkette-counts-on.brief"), "--format", "xml")
    promises = ElementTree.fromstring(out).findall(f"{NS}promises/{NS}promise")
    tap.check("promises are read and held against the estimates of their initiative",
              [p.get("reads-as") for p in promises] == ["commitment", "target", "direction"]
              and float(promises[0].get("odds")) > 0.99 and promises[1].get("grain") == "quarter")
    tap.check("what was told before is named", 'rule="promises-agree"' in out and "Tobias" in out)
    code, out, _ = run("check", os.path.join(folder, "a3-nordkette-counts-on.brief"), "--today", "2026-11-30")
    tap.check("check prints what is open and exits with 1",
              code == 1 and ":107: promises-agree: Tobias" in out, out)
    code, out, _ = run("analyse", os.path.join(folder, "a1-payroll-export.brief"))
    tap.check("the text says the price in a sentence",
              code == 0 and "together that costs about €\u00a067,500." in out, out)


def promises_of_a_workspace(tap):
    """Three initiatives, each with its own estimates; who may not see a promise is told of none."""
    folder = tempfile.mkdtemp(prefix="groundwork-promises-")

    def write(name, moment, initiative, body):
        with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
            file.write(f'<brief xmlns="urn:groundwork:1" format="1" id="b-{name[:-6]}" moment="{moment}">'
                       f"<title>{name}</title><initiative>{initiative}</initiative>{body}</brief>")

    def promise(more=""):
        return ('<promise id="m-1" level="commitment" when="2027-01-22" %s/>' % more)

    def scope(days):
        return ('<scope start="2027-01-11"><item id="s-1"><approach id="a-1" '
                f'low="{days - 2}" likely="{days}" high="{days + 2}"/></item></scope>')

    def joint(*args):
        _, out, _ = run("analyse", os.path.join(folder, "one.brief"), "--format", "xml", *args)
        found = ElementTree.fromstring(out).find(f"{NS}promises")
        return [round(float(found.get(name)), 3) if found.get(name) else None
                for name in ("odds-low", "odds-high")]

    write("one.brief", "commitment", "Payroll", f'<commitment>{promise()}</commitment>')
    write("work.brief", "scope", "payroll ", scope(10))
    tap.check("one promise is as likely as its estimates say", joint() == [0.5, 0.5], str(joint()))
    write("two.brief", "commitment", "Log", f'<commitment>{promise()}</commitment>')
    tap.check("a promise without estimates does not change the odds", joint() == [0.5, 0.5])
    write("log.brief", "scope", "Log", scope(11))
    low, high = joint()
    tap.check("open promises of the whole workspace, each against its own estimates",
              high < 0.3 and abs(low - high / 2) < 0.001, f"{low} {high}")
    _, out, _ = run("analyse", os.path.join(folder, "one.brief"))
    tap.check("the sentence says how many are open", "2 open promises; the chance that all are kept"
              in out, out)
    write("three.brief", "commitment", "Search",
          f'<commitment>{promise("state=%skept%s" % (chr(34), chr(34)))}</commitment>')
    _, out, _ = run("analyse", os.path.join(folder, "one.brief"))
    tap.check("the own record is the workspace's", "You kept 1 of 1." in out, out)
    elsewhere = tempfile.mkdtemp(prefix="groundwork-elsewhere-")
    tap.check("another workspace has other promises", joint("--workspace", elsewhere) == [None, None])
    tap.check("for everyone no other brief is read",
              '“' not in run("analyse", os.path.join(folder, "one.brief"), "--audience", "open")[1]
              and "odds-low" not in run("analyse", os.path.join(folder, "one.brief"), "--audience",
                                        "open", "--format", "xml")[1])
    write("two.brief", "commitment", "Log",
          f'<commitment>{promise("visibility=%sprivate%s" % (chr(34), chr(34)))}</commitment>')
    tap.check("what is private elsewhere does not count for our side",
              joint("--audience", "team") == [0.5, 0.5] and joint()[1] < 0.3)
    shutil.rmtree(folder)
    shutil.rmtree(elsewhere)


def finding(tap, folder):
    code, out, stderr = run("find", "SHIFT", "swap", "--workspace", folder)
    tap.check("find names file, line and kind", code == 0
              and os.path.join(folder, "a1-payroll-export.brief") + ":" in out and ": work: Shift swap" in out,
              out + stderr)
    code, out, stderr = run("find", "zebra", "--workspace", folder)
    tap.check("find says when there is nothing", code == 0 and out == "" and "“zebra”" in stderr)


def no_toolkit(tap):
    libraries = subprocess.run(["ldd", CLI], capture_output=True, check=True).stdout.decode()
    tap.check("no GTK is linked", "libgtk" not in libraries and "libgdk" not in libraries, libraries)


with Tap() as tap:
    folder = workspace()
    try:
        exit_codes(tap, folder)
        making_and_taking(tap, folder)
        lists(tap, folder)
        formatting(tap, folder)
        sheets(tap, folder)
        progress(tap, folder)
        analysis(tap, folder)
        promises_of_a_workspace(tap)
        os.remove(os.path.join(folder, "broken.brief"))
        finding(tap, folder)
        no_toolkit(tap)
    finally:
        shutil.rmtree(folder)
