#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Printing: Ctrl+P, a real CUPS queue, and the bytes that arrive at the printer."""

import printer
from grey import Grey, apart
from groundwork import Preparer
from journey import Journey
from person import Lost, tool

QUEUE = "Meeting-room"
DOTS = 100
PAPERS = {"a4": "595.276 x 841.89 pts (A4)", "letter": "612 x 792 pts (letter)"}


def holds(person, node, name):
    return any(inner.get_name() == name for inner in person.walk(node))


def open_dialog(person):
    person.key("ctrl+p")
    dialog = person.find(role="dialog", name="Print")
    person.find(name=QUEUE, within=dialog)
    return dialog


def choose_printer(person, dialog):
    """Tab to the printer in the list; Space takes it."""
    for _ in range(8):
        node = person.focused()
        if node and node.get_role_name() == "table row" and holds(person, node, QUEUE):
            break
        person.key("Tab")
        person.wait_for_other_focus(node)
    else:
        raise Lost(f"Tab did not reach the printer\n{person.tree()}")
    person.key("space")
    person.wait_until("the printer is chosen", lambda: person.is_now(
        person.find(role="push button", name="Print Print", within=dialog), "sensitive"))
    person.picture("dialog")


def print_the_page(person):
    """Alt+P prints."""
    choose_printer(person, open_dialog(person))
    person.key("alt+p")


def picture(path):
    tool("pdftoppm", "-r", DOTS, "-gray", "-singlefile", path, path.with_suffix(""))
    return Grey.read(path.with_suffix(".pgm"))


def looks_alike(one, two):
    """The paper's height is rounded differently, by a millionth; that moves the shade of edges."""
    if one.size != two.size:
        return False
    different, mean = apart(one, two)
    return different < 0.005 and mean < 0.05


def compare(journey, tap, person, queue, paper, saved):
    """The bytes at the printer are those the program sent, and are the page it saves."""
    person.wait_until("the printer has it", lambda: queue.received, 30)
    arrived = person.screen.home / f"arrived-{paper}.pdf"
    arrived.write_bytes(queue.received[-1])
    tap.check(f"{paper}: one job", len(queue.received) == 1, len(queue.received))
    tap.check(f"{paper}: the printer got byte for byte what was sent",
              queue.received == queue.spooled(), [len(job) for job in queue.spooled()])
    tap.check(f"{paper}: it got a PDF", arrived.read_bytes().startswith(b"%PDF-"))
    told = tool("pdfinfo", arrived)
    tap.check(f"{paper}: of one page in its size", "Pages:           1\n" in told
              and PAPERS[paper] in told, told)
    tap.check(f"{paper}: with the words of the saved page in their order",
              journey.words(arrived) == journey.words(saved),
              f"{journey.words(arrived)}\n{journey.words(saved)}")
    tap.check(f"{paper}: with its pixels", looks_alike(picture(arrived), picture(saved)),
              apart(picture(arrived), picture(saved)))


def print_on(journey, tap, person, paper):
    if printer.missing_tools():
        tap.skip(f"a page of {paper} reaches the printer",
                 "needs " + " ".join(printer.missing_tools()))
        return
    brief = journey.samples(person.screen.home / "briefs")["prioritization"]
    with printer.Printer(QUEUE) as queue:
        person.screen.environment["CUPS_SERVER"] = queue.server
        person.open_window(journey, brief, paper=f"'{paper}'")
        person.wait_until("the page is there", lambda: person.sees(name="Print", state="sensitive"))
        saved = person.save_as_pdf(person.screen.home / f"saved-{paper}.pdf")
        print_the_page(person)
        compare(journey, tap, person, queue, paper, saved)
        person.wait_until("the window says so",
                          lambda: "on its way to the printer" in person.everything())
        printer_kept = person.screen.home / "config" / "groundwork" / "printing"
        tap.check(f"{paper}: the printer is kept for the next time",
                  f"printer={QUEUE}" in printer_kept.read_text(), printer_kept.read_text())


def print_a4(journey, tap, person):
    """A page of A4 goes to the printer by keys alone."""
    print_on(journey, tap, person, "a4")


def print_letter(journey, tap, person):
    """A page of Letter goes to the printer by keys alone."""
    print_on(journey, tap, person, "letter")


def go_on(person, key, there):
    """Presses a key until the keyboard is where one wants it."""
    for _ in range(12):
        node = person.focused()
        if node and there(node):
            return
        person.key(key)
        person.wait_for_other_focus(node)
    raise Lost(f"{key} did not reach it\n{person.tree()}")


def choose_paper(person, paper, other):
    """Back to the tabs, to the second of them, there to the list of papers, and back again."""
    go_on(person, "shift+Tab", lambda node: node.get_role_name() == "panel")
    person.key("Right")
    go_on(person, "Tab", lambda node: node.get_role_name() == "push button"
          and holds(person, node, paper))
    button = person.focused()
    person.key("space")
    person.picture("papers")
    person.key("Home")  # the first of the list
    person.key("Return")
    person.wait_until("it is chosen", lambda: holds(person, button, other))
    go_on(person, "shift+Tab", lambda node: node.get_role_name() == "panel")
    person.key("Left")


def another_paper(journey, tap, person):
    """The paper chosen in the dialog is the page's, now and the next time"""
    if printer.missing_tools():
        tap.skip("the paper chosen in the dialog is the page's",
                 "needs " + " ".join(printer.missing_tools()))
        return
    brief = journey.samples(person.screen.home / "briefs")["prioritization"]
    with printer.Printer(QUEUE) as queue:
        person.screen.environment["CUPS_SERVER"] = queue.server
        person.open_window(journey, brief, paper="'a4'")
        person.wait_until("the page is there", lambda: person.sees(name="Print", state="sensitive"))
        dialog = open_dialog(person)
        choose_paper(person, "A4", "US Letter")
        choose_printer(person, dialog)
        person.key("alt+p")
        person.wait_until("the printer has it", lambda: queue.received, 30)
        arrived = person.screen.home / "arrived.pdf"
        arrived.write_bytes(queue.received[-1])
        told = tool("pdfinfo", arrived)
        tap.check("a page of it, and one only, reaches the printer",
                  "Pages:           1\n" in told and PAPERS["letter"] in told, told)
        person.wait_until("the sheet in the window is of that paper",
                          lambda: "fits Letter" in person.everything())
        settings = person.screen.home / "config" / "glib-2.0" / "settings" / "keyfile"
        person.wait_until("it is kept", lambda: "paper='letter'" in settings.read_text())


Journey("print", Preparer).run(print_a4, print_letter, another_paper)
