#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The library as a place of its own, a list into it, and a brief that has come apart from it, by keys."""

import re
import shutil
import time

from groundwork import Preparer
from journey import Journey
from person import tool


def prepare(journey, person):
    workspace = person.screen.home / "briefs"
    shutil.copytree(journey.source / "data" / "samples" / "en", workspace)
    return workspace


def at_library(person):
    person.key("ctrl+l")
    person.wait_until("the library waits for words",
                      lambda: person.focused() and "Find what is kept" in person.focused().get_name())


def keeping(journey, tap, person):
    """Found as one types, edited, removed and undone, two made one."""
    workspace = prepare(journey, person)
    library = workspace / "library.xml"
    tool(journey.build / "src" / "cli" / "groundwork-cli", "library", "add", "party",
         "name=Helene  MARCHETTI", "role=Finance", "--workspace", workspace)
    person.open_window(journey, workspace / "a1-payroll-export.brief")
    at_library(person)
    person.type("jonas weck")
    person.wait_until("one is left", lambda: person.sees(name="of 164 kept"))
    person.key("Return")
    person.wait_until("its name waits", lambda: person.focused().get_name() == "name")
    person.key("End")
    person.type(" Jr")
    person.wait_for_words(library, 'name="Jonas Weck Jr"')
    person.key("Escape")
    person.wait_until("the row has the keyboard", lambda: "Jonas" in person.focused().get_name())
    person.key("Delete")
    person.wait_until("it is told", lambda: person.sees(name="Removed: Jonas Weck Jr"))
    person.key("ctrl+z")
    person.wait_until("it is back", lambda: person.sees(name="Jonas Weck Jr, "))
    tap.check("what was removed is back after undo", True)

    at_library_again(person)
    person.type("marchetti")
    person.wait_until("both are found", lambda: person.sees(name="Helene  MARCHETTI, "))
    person.key("Return")
    person.go_to(name="Merge…")
    person.key("Return")
    person.wait_until("one is asked which words stay", lambda: person.sees(name="Which words stay"))
    person.picture("merge")
    person.go_to(role="push button", name="Merge")
    person.key("Return")
    text = person.wait_until("one is left in the file", lambda: gone(library, "Helene  MARCHETTI"))
    tap.check("two that say the same are one", text.count("Marchetti") + text.count("MARCHETTI") >= 1)
    person.picture("merged")
    person.key("ctrl+z")
    person.wait_for_words(library, "Helene  MARCHETTI")
    journey.validate(tap, library)


def at_library_again(person):
    """Out of the library and in again; what was looked for before is looked for no more."""
    person.key("ctrl+l")
    at_library(person)
    person.key("ctrl+a")


def gone(path, words):
    text = path.read_text(encoding="utf-8")
    return text if words not in text else None


def apart(journey, tap, person):
    """The library says it differently: theirs is taken, and undone."""
    workspace = prepare(journey, person)
    library, brief = workspace / "library.xml", workspace / "a1-payroll-export.brief"
    origin = re.search(r'<fact [^>]*origin="([^"]+)"', brief.read_text(encoding="utf-8")).group(1)
    text = library.read_text(encoding="utf-8")
    old = re.search(rf'<fact id="{origin}".*?<statement>(.*?)</statement>', text, re.S).group(1)
    text = text.replace(f"<statement>{old}</statement>", "<statement>6 of 10 deals</statement>")
    library.write_text(text, encoding="utf-8")
    person.open_window(journey, brief)
    person.wait_until("the difference is told", lambda: person.sees(name="The library says it differently"))
    person.picture("apart")
    person.go_to(role="push button", name="Take theirs")
    person.key("Return")
    person.wait_for_words(brief, "6 of 10 deals")
    person.wait_until("nothing more is asked", lambda: not person.sees(name="The library says it differently"))
    person.key("ctrl+z")
    person.wait_until("it is asked again", lambda: person.sees(name="The library says it differently"))
    tap.check("taking theirs is an edit that can be undone", True)


def importing(journey, tap, person):
    """A list of five rows, two of which are refused, and undone."""
    workspace = prepare(journey, person)
    library = workspace / "library.xml"
    table = workspace / "people.csv"
    table.write_text("Name;Rolle\nAna Costa;CFO\n;Nobody\nBen Ode;CTO\n;No one\nTobias Renner;VP\n",
                     encoding="utf-8")
    before = library.read_text(encoding="utf-8")
    person.open_window(journey, workspace / "a1-payroll-export.brief")
    at_library(person)
    person.go_to(name="Import and export", forward="shift+Tab", limit=8)
    person.key("Return")
    person.wait_until("the menu is there", lambda: person.sees(name="Import a list"))
    person.key("Return")
    time.sleep(1)
    person.wait_until("the dialog has the keyboard", person.has_keyboard)
    # The first letter opens the entry for the others.
    person.type("/")
    time.sleep(1)
    person.type(str(table)[1:])
    time.sleep(0.5)
    person.key("Return")
    person.wait_until("it is told what would come", lambda: person.sees(name="2 to keep, 3 left"))
    tap.check("each refused row is told with its line",
              person.sees(name="Line 3 is left out. Name: This is empty")
              and person.sees(name="Line 5 is left out. Name: This is empty"))
    person.picture("import")
    person.go_to(role="push button", name="Import 2")
    person.key("Return")
    person.wait_for_words(library, "Ana Costa", "Ben Ode")
    person.key("ctrl+z")
    person.wait_until("nothing of it is left", lambda: gone(library, "Ana Costa"))
    tap.check("undo takes the whole list back", library.read_text(encoding="utf-8") == before)


def has_keyboard(person, name):
    held = person.focused()
    return held is not None and held.get_name() == name


def nearly_twice(journey, tap, person):
    """What is nearly the same is asked about, told apart, asked about again, and merged."""
    workspace = prepare(journey, person)
    library = workspace / "library.xml"
    tool(journey.build / "src" / "cli" / "groundwork-cli", "library", "add", "party",
         "name=Rener, Tobias", "role=Sales", "--workspace", workspace)
    person.open_window(journey, workspace / "a1-payroll-export.brief")
    at_library(person)
    person.type("vp sales tobias")
    person.wait_until("he is found", lambda: person.sees(name="Tobias Renner, "))
    person.key("Return")
    person.wait_until("it is asked", lambda: person.sees(name="There is also “Rener, Tobias”"))
    person.go_to(role="push button", name="They are different", forward="shift+Tab")
    person.key("Return")
    person.wait_until("it is told", lambda: person.sees(name="They stay two."))
    tap.check("it is asked no more", not person.sees(name="There is also “Rener, Tobias”"))
    person.wait_until("the keyboard stays in the form", lambda: has_keyboard(person, "name"))
    person.press(person.find(role="push button", name="Undo", within=toast(person)))
    person.wait_until("it is asked again", lambda: person.sees(name="There is also “Rener, Tobias”"))
    person.go_to(role="push button", name="Merge…")
    person.key("Return")
    person.wait_until("one is asked which words stay", lambda: person.sees(name="Which words stay"))
    person.picture("nearly-twice")
    person.go_to(role="push button", name="Merge")
    person.key("Return")
    person.wait_until("one is left in the file", lambda: gone(library, "Rener, Tobias"))
    person.wait_until("the keyboard is at the one that is left",
                      lambda: has_keyboard(person, "name")
                      and person.text(person.focused()) == "Tobias Renner")
    tap.check("two that said nearly the same are one", 'name="Tobias Renner"' in library.read_text(encoding="utf-8"))
    journey.validate(tap, library)


def toast(person):
    return person.find(name="They stay two.").get_parent()


CONFLICTS = """  <conflicts>
    <conflict id="r-1" on="p-gwfq80x81nsg" field="role">
      <ours>VP Sales</ours>
      <theirs>Chief of Sales</theirs>
    </conflict>
    <conflict id="r-2" on="p-gwfq80x81nsg" field="short">
      <ours>Sales</ours>
      <theirs>TR</theirs>
    </conflict>
  </conflicts>
</library>"""


def two_versions(journey, tap, person):
    """What two people wrote into the library at once is counted, and settled."""
    workspace = prepare(journey, person)
    library = workspace / "library.xml"
    text = library.read_text(encoding="utf-8")
    library.write_text(text.replace("</library>", CONFLICTS), encoding="utf-8")
    person.open_window(journey, workspace / "a1-payroll-export.brief")
    at_library(person)
    person.wait_until("they are counted", lambda: person.sees(name="differ in 2 places"))
    person.picture("two-versions")
    person.go_to(role="push button", name="Compare")
    person.key("Return")
    person.wait_until("both stand side by side", lambda: person.sees(name="Take theirs, Person: Tobias Renner"))
    person.picture("two-versions-compared")
    person.go_to(role="push button", name="Take theirs, Person: Tobias Renner")
    person.key("Return")
    person.wait_for_words(library, 'role="Chief of Sales"')
    person.wait_until("one is left", lambda: person.sees(name="differ in 1 place"))
    person.key("ctrl+z")
    person.wait_for_words(library, 'field="role"')
    person.key("Escape")
    person.wait_until("the line still tells", lambda: person.sees(name="differ in 2 places"))

    at_library_again(person)
    person.type("tobias renner")
    person.wait_until("he is found", lambda: person.sees(name="Tobias Renner, "))
    person.key("Return")
    person.wait_until("his form asks which role", lambda: person.sees(name="Two versions of “Role”"))
    person.picture("two-versions-in-the-form")
    person.go_to(role="push button", name="Keep mine", forward="shift+Tab")
    person.key("Return")
    person.wait_until("one is settled there", lambda: person.sees(name="differ in 1 place"))
    journey.validate(tap, library)


Journey("library-place", Preparer).run(keeping, nearly_twice, apart, importing, two_versions)
