#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts what meson ran in the build directories given and says what failed.

The sub-tests are in the JUnit log; whether a program ended well is in the JSON log only, so a
crash after the last good sub-test is seen there. The last line is `N passed, N failed`, with the
skipped ones behind; a directory in which nothing ran counts as a failure.
"""

import collections
import json
import pathlib
import re
import sys
import xml.etree.ElementTree as ET

GOOD = {"OK", "EXPECTEDFAIL"}
OUTPUT_LINES = 40
FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def sub_tests(log):
    """Yields (program, sub-test, 'passed' | 'failed' | 'skipped')."""
    # What a test says of control characters stands in meson's log as it is, which XML forbids.
    text = FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", log.read_text(encoding="utf-8", errors="replace"))
    for suite in ET.fromstring(text).iter("testsuite"):
        for case in suite.iter("testcase"):
            program = case.get("classname").partition(".")[2] or case.get("name")
            kinds = {child.tag for child in case}
            if kinds & {"failure", "error"}:
                yield program, case.get("name"), "failed"
            elif "skipped" in kinds:
                yield program, case.get("name"), "skipped"
            else:
                yield program, case.get("name"), "passed"


def programs(log):
    with open(log, encoding="utf-8", errors="replace") as lines:
        return [json.loads(line) for line in lines]


def tail(text):
    lines = [line for line in text.splitlines()
             if line.strip() and not line.startswith(("ok ", "# Start of", "# End of"))]
    if len(lines) > OUTPUT_LINES:
        lines = ["…"] + lines[-OUTPUT_LINES:]
    return "".join(f"    {line}\n" for line in lines)


def shared_names(directory):
    with open(directory / "meson-info" / "intro-tests.json", encoding="utf-8") as tests:
        names = collections.Counter((*test["suite"], test["name"]) for test in json.load(tests))
    return sorted(" / ".join(name) for name, times in names.items() if times > 1)


def show_failure(directory, run, failed):
    print(f"\nFAILED {directory}: {run['name']} ({run['result'].lower()}, {run['duration']:.1f} s)")
    for name in failed:
        print(f"  {name}")
    print(tail(run.get("stdout", "")) + tail(run.get("stderr", "")), end="")


def count(directory):
    totals = collections.Counter()
    logs = directory / "meson-logs"
    if not (logs / "testlog.json").exists() or not (logs / "testlog.junit.xml").exists():
        print(f"\nFAILED {directory}: no test ran; it could not be built, or meson stopped.")
        for name in shared_names(directory):
            print(f"  two tests share the name {name}, which meson's log cannot tell apart")
        return collections.Counter(failed=1)

    cases = collections.defaultdict(list)
    for program, name, kind in sub_tests(logs / "testlog.junit.xml"):
        cases[program].append((name, kind))
        totals[kind] += 1
        if kind == "skipped":
            print(f"skipped {directory}: {program}: {name}")

    for run in programs(logs / "testlog.json"):
        for again in re.findall(r"^# (walked again: .*)$", run.get("stdout", ""), re.M):
            print(f"{again}, in {directory}: {run['name']}")
        failed = [name for name, kind in cases[run["name"]] if kind == "failed"]
        if run["result"] in GOOD or run["result"] == "SKIP":
            continue
        if not failed:
            totals["failed"] += 1
        show_failure(directory, run, failed)

    if totals["passed"] + totals["failed"] == 0:
        print(f"\nFAILED {directory}: no test was executed.")
        totals["failed"] += 1
    return totals


def main():
    totals = collections.Counter()
    for directory in map(pathlib.Path, sys.argv[1:]):
        counted = count(directory)
        print(f"{directory}: {counted['passed']} passed, {counted['failed']} failed")
        totals += counted
    line = f"{totals['passed']} passed, {totals['failed']} failed"
    if totals["skipped"]:
        line += f", {totals['skipped']} skipped"
    print(line)
    return 1 if totals["failed"] or not totals["passed"] else 0


if __name__ == "__main__":
    sys.exit(main())
