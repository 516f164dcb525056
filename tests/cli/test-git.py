# SPDX-License-Identifier: GPL-3.0-or-later
"""Real git with our merge driver: two people, each with a clone, one brief."""

import os
import shutil
import subprocess
import sys
import tempfile

from tap import Tap

CLI, SAMPLES = map(os.path.abspath, sys.argv[1:3])
NAME = "a1-payroll-export.brief"
ENV = dict(os.environ, GIT_CONFIG_NOSYSTEM="1", GIT_CONFIG_GLOBAL="/dev/null",
           GIT_AUTHOR_NAME="A", GIT_AUTHOR_EMAIL="a@example.org",
           GIT_COMMITTER_NAME="A", GIT_COMMITTER_EMAIL="a@example.org")


def git(folder, *args):
    done = subprocess.run(["git", "-C", folder, *args], capture_output=True, env=ENV, timeout=60)
    return done.returncode, (done.stdout + done.stderr).decode()


def cli(*args):
    done = subprocess.run([CLI, *args], capture_output=True, timeout=60)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def edit(folder, *changes):
    path = os.path.join(folder, NAME)
    with open(path, encoding="utf-8") as file:
        text = file.read()
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new, 1)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def read(folder, name=NAME):
    with open(os.path.join(folder, name), encoding="utf-8") as file:
        return file.read()


def is_valid(folder):
    return cli("format", "--check", os.path.join(folder, NAME))[0] == 0


def two_clones(top):
    origin, one, two = (os.path.join(top, name) for name in ("origin", "one", "two"))
    git(top, "init", "-q", "--bare", "-b", "main", origin)
    git(top, "clone", "-q", origin, one)
    git(one, "checkout", "-q", "-b", "main")
    shutil.copy(os.path.join(SAMPLES, "en", NAME), one)
    os.chmod(os.path.join(one, NAME), 0o644)
    cli("git-setup", one)
    git(one, "add", ".")
    git(one, "commit", "-qm", "base")
    git(one, "push", "-q", "origin", "main")
    git(top, "clone", "-q", origin, two)
    cli("git-setup", two)
    return one, two


def commit(folder, message):
    return git(folder, "commit", "-qam", message)


def setting_up(tap, top):
    folder = os.path.join(top, "plain")
    os.mkdir(folder)
    code, _, stderr = cli("git-setup", folder)
    tap.check("a folder that is no clone is refused", code == 4 and "in no repository" in stderr,
              stderr)
    git(top, "init", "-q", folder)
    with open(os.path.join(folder, ".gitattributes"), "w", encoding="utf-8") as file:
        file.write("*.png binary")
    cli("git-setup", folder)
    first = read(folder, ".gitattributes")
    code = cli("git-setup", folder)[0]
    tap.check("git-setup adds its lines once and keeps the others",
              code == 0 and first == read(folder, ".gitattributes")
              and first.startswith("*.png binary\n*.brief merge=groundwork"), first)


def merging(tap, one, two):
    title = read(one).split("<title>")[1].split("</title>")[0]
    edit(one, (f"<title>{title}</title>", f"<title>{title} now</title>"))
    commit(one, "title")
    git(one, "push", "-q", "origin", "main")
    outcome = read(two).split("<outcome>")[1].split("</outcome>")[0]
    edit(two, (f"<outcome>{outcome}</outcome>", "<outcome>Another outcome altogether.</outcome>"))
    commit(two, "outcome")
    code, out = git(two, "pull", "-q", "--no-rebase", "--no-edit")
    tap.check("edits on adjacent lines merge by themselves",
              code == 0 and f"{title} now" in read(two) and "Another outcome" in read(two)
              and is_valid(two), out)
    git(two, "push", "-q", "origin", "main")
    git(one, "pull", "-q", "--no-rebase")
    return title


def conflicting(tap, one, two, title):
    edit(one, (f"<title>{title} now</title>", "<title>First title</title>"))
    commit(one, "one")
    git(one, "push", "-q", "origin", "main")
    edit(two, (f"<title>{title} now</title>", "<title>Second heading</title>"))
    commit(two, "two")
    code, out = git(two, "pull", "-q", "--no-rebase", "--no-edit")
    text = read(two)
    tap.check("a conflict stops git and leaves a valid file that keeps both",
              code != 0 and is_valid(two) and "<title>Second heading</title>" in text
              and "<theirs>First title</theirs>" in text and "<<<<" not in text, out + text)
    tap.check("git knows that it is unmerged", "UU " + NAME in git(two, "status", "--porcelain")[1])
    git(two, "add", NAME)
    code, out = git(two, "commit", "-qm", "both")
    tap.check("and goes on when it is added", code == 0, out)
    git(two, "push", "-q", "origin", "main")
    git(one, "pull", "-q", "--no-rebase")


def replaying(tap, one, two):
    edit(one, ("<title>Second heading</title>", "<title>Second heading, longer</title>"))
    commit(one, "one again")
    git(one, "push", "-q", "origin", "main")
    edit(two, ("Another outcome altogether.", "A third outcome altogether."))
    commit(two, "two again")
    code, out = git(two, "pull", "-q", "--rebase")
    tap.check("a rebase takes both", code == 0 and "longer" in read(two)
              and "A third outcome" in read(two) and is_valid(two), out)
    git(two, "checkout", "-q", "-b", "side", "HEAD~1")
    edit(two, ("<title>Second heading, longer</title>", "<title>Side</title>"))
    commit(two, "side")
    code, out = git(two, "cherry-pick", "main")
    tap.check("a cherry-pick takes the one change", code == 0 and "<title>Side</title>" in read(two)
              and "A third outcome" in read(two) and is_valid(two), out)
    code, out = git(two, "diff", "HEAD~2", "HEAD")
    tap.check("git diff shows the brief as text", code == 0 and "\n+title: Side" in out,
              out)


def libraries(tap, one, two):
    """What is kept merges by the same driver."""
    for folder in (one, two):
        git(folder, "checkout", "-q", "main")
    git(one, "pull", "-q", "--no-rebase")
    shutil.copy(os.path.join(SAMPLES, "en", "library.xml"), one)
    os.chmod(os.path.join(one, "library.xml"), 0o644)
    git(one, "add", ".")
    commit(one, "library")
    git(one, "push", "-q", "origin", "main")
    git(two, "pull", "-q", "--no-rebase", "--no-edit")
    for folder, name in ((one, "Ada"), (two, "Ben")):
        code, _, err = cli("library", "add", "objective", f"name=Goal of {name}", "--workspace", folder)
        assert code == 0, err
        commit(folder, name)
    git(one, "push", "-q", "origin", "main")
    code, out = git(two, "pull", "-q", "--no-rebase", "--no-edit")
    text = read(two, "library.xml")
    tap.check("two additions to the library merge by themselves",
              code == 0 and "Goal of Ada" in text and "Goal of Ben" in text and "<<<<" not in text
              and cli("format", "--check", os.path.join(two, "library.xml"))[0] == 0, out)


def with_a_base(tap, top):
    """git can leave what both came from between its markers; then less is in conflict."""
    folder = os.path.join(top, "diff3")
    git(top, "init", "-q", "-b", "main", folder)
    git(folder, "config", "merge.conflictStyle", "diff3")
    shutil.copy(os.path.join(SAMPLES, "en", NAME), folder)
    git(folder, "add", ".")
    git(folder, "commit", "-qm", "base")
    title = read(folder).split("<title>")[1].split("</title>")[0]
    outcome = read(folder).split("<outcome>")[1].split("</outcome>")[0]
    git(folder, "checkout", "-q", "-b", "side")
    edit(folder, (f"<title>{title}</title>", "<title>Theirs</title>"))
    commit(folder, "side")
    git(folder, "checkout", "-q", "main")
    edit(folder, (f"<title>{title}</title>", f"<title>{title}, now</title>"),
         (f"<outcome>{outcome}</outcome>", "<outcome>Ours</outcome>"))
    commit(folder, "main")
    git(folder, "merge", "-q", "side")
    marked = read(folder)
    code, _, err = cli("merge", "--markers", os.path.join(folder, NAME))
    text = read(folder)
    tap.check("markers with a base between them are merged by it",
              "|||||||" in marked and code == 1 and text.count("<conflict ") == 1
              and "<theirs>Theirs</theirs>" in text and "<outcome>Ours</outcome>" in text
              and is_valid(folder), err + text[:600])


def without_driver(tap, top):
    folder = os.path.join(top, "bare")
    git(top, "init", "-q", "-b", "main", folder)
    shutil.copy(os.path.join(SAMPLES, "en", NAME), folder)
    git(folder, "add", ".")
    git(folder, "commit", "-qm", "base")
    title = read(folder).split("<title>")[1].split("</title>")[0]
    git(folder, "checkout", "-q", "-b", "side")
    edit(folder, (f"<title>{title}</title>", "<title>Theirs</title>"))
    commit(folder, "side")
    git(folder, "checkout", "-q", "main")
    edit(folder, (f"<title>{title}</title>", "<title>Ours</title>"))
    commit(folder, "main")
    git(folder, "merge", "-q", "side")
    path = os.path.join(folder, NAME)
    code, _, stderr = cli("check", path)
    tap.check("a file with git's markers is recognised, and what to do is said",
              code == 3 and "merge --markers FILE" in stderr, stderr)
    code, _, stderr = cli("merge", "--markers", path)
    text = read(folder)
    tap.check("--markers makes a valid file of both sides",
              code == 1 and "<title>Ours</title>" in text and "<theirs>Theirs</theirs>" in text
              and is_valid(folder), stderr)
    code, _, stderr = cli("merge", "--markers", path)
    tap.check("without markers there is nothing to do", code == 3 and "no conflict markers" in stderr)


def exit_codes(tap, top):
    base = os.path.join(SAMPLES, "en", NAME)
    newer = os.path.join(top, "newer.brief")
    with open(newer, "w", encoding="utf-8") as file:
        file.write(read(os.path.join(SAMPLES, "en")).replace('format="1"', 'format="2"'))
    empty = os.path.join(top, "empty")
    open(empty, "w", encoding="utf-8").close()
    code, out, _ = cli("merge", base, base, base)
    tap.check("equal inputs change nothing", code == 0 and out == read(os.path.join(SAMPLES, "en")))
    code, out, _ = cli("merge", empty, base, base)
    tap.check("git's empty file is no base", code == 0 and out == read(os.path.join(SAMPLES, "en")))
    tap.check("a newer format is refused", cli("merge", base, base, newer)[0] == 3)
    tap.check("the driver fails with 129", cli("merge", "--driver", base, base, newer)[0] == 129
              and cli("merge", "--driver", base)[0] == 129
              and cli("merge", "--driver", base, os.path.join(top, "none"), base)[0] == 129)
    tap.check("two files are too few", cli("merge", base, base)[0] == 2)


with Tap() as tap:
    top = tempfile.mkdtemp(prefix="groundwork-git-")
    try:
        setting_up(tap, top)
        one, two = two_clones(top)
        title = merging(tap, one, two)
        conflicting(tap, one, two, title)
        replaying(tap, one, two)
        libraries(tap, one, two)
        with_a_base(tap, top)
        without_driver(tap, top)
        exit_codes(tap, top)
    finally:
        shutil.rmtree(top)
