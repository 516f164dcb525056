# SPDX-License-Identifier: GPL-3.0-or-later
"""Strings that programs stumble over; see tests/corpus/strings/README.md.

Run as a program it writes them all to stdout, each followed by a zero byte, for tests in C."""

import json
import os
import sys

FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "corpus", "strings")


def lines(name):
    with open(os.path.join(FOLDER, name), encoding="utf-8", errors="replace", newline="\n") as file:
        return file.read().split("\n")


def naughty():
    with open(os.path.join(FOLDER, "blns.json"), encoding="utf-8") as file:
        yield from json.load(file)
    for line in lines("trojan-source.jsonl"):
        if line:
            yield json.loads(line)["s"]


def paths():
    return [line for line in lines("path-traversal.txt") if line]


def attacks():
    return [line for line in lines("xxe-lines.txt") if line]


if __name__ == "__main__":
    for text in [*naughty(), *paths(), *attacks()]:
        if "\0" not in text:
            sys.stdout.buffer.write(text.encode("utf-8", "replace") + b"\0")
