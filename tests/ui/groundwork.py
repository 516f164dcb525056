# SPDX-License-Identifier: GPL-3.0-or-later
"""What somebody does with Groundwork's window, in the words of the window."""

import time

from person import Lost, Person

TABS = {"prioritization": "alt+1", "scope": "alt+2", "commitment": "alt+3", "resources": "alt+4"}
SAVED = 3.0


class Preparer(Person):
    """A person with a workspace folder and no mouse."""

    def open_window(self, journey, *files, workspace=None, **settings):
        self.workspace = workspace or self.screen.home / "briefs"
        self.workspace.mkdir(exist_ok=True)
        self.set_up(workspace=f"'{self.workspace}'", **{"last-moment": "'prioritization'", **settings})
        self.start(journey.build / "src" / "app" / "groundwork", *files)

    def set_up(self, **settings):
        """What would be chosen in the preferences, before the first start."""
        folder = self.screen.home / "config" / "glib-2.0" / "settings"
        folder.mkdir(parents=True, exist_ok=True)
        lines = [f"{key}={value}\n" for key, value in settings.items()]
        (folder / "keyfile").write_text("[org/groundwork/Groundwork]\n" + "".join(lines))

    def go_to_part(self, role, name, steps=5):
        """F6 from part to part of the window, and Tab within the one that holds it."""
        for _ in range(steps):
            before = self.focused()
            self.key("F6")
            self.wait_for_other_focus(before)
            for _ in range(7):
                node = self.focused()
                if node and self.fits(node, role, name, None):
                    return node
                self.key("Tab")
                self.wait_for_other_focus(node, 0.5)
        raise Lost(f"F6 and Tab did not reach {role} “{name}”\n{self.tree()}")

    def go_to_tab(self, moment):
        self.key(TABS[moment])

    def new_brief(self, moment, first_question):
        """One input: Ctrl+N, and the first question waits for its answer."""
        self.go_to_tab(moment)
        self.key("ctrl+n")
        self.inputs += 1
        self.find(name=first_question)

    def answer_of(self, question):
        """What stands in the field of a question or a section."""
        return self.text(self.find(role="text", name=question))

    def briefs(self):
        return sorted(self.workspace.glob("*.brief"))

    def brief(self):
        """The one brief in the workspace, once it is on the disk."""
        self.wait_until("there is one brief in the folder", lambda: len(self.briefs()) == 1)
        return self.briefs()[0]

    def wait_for_words(self, path, *words, patience=SAVED):
        """Until the file holds them all; saving may take a second after the last key."""
        end = time.monotonic() + patience
        missing = words
        while time.monotonic() < end:
            text = path.read_text(encoding="utf-8") if path.exists() else ""
            missing = [word for word in words if word not in text]
            if not missing:
                return text
            time.sleep(0.05)
        raise Lost(f"after {patience} s {path.name} does not hold {missing}\n{text}")

    def save_as_pdf(self, path):
        """Through the program's own dialog, which takes a path that is typed."""
        self.key("ctrl+shift+e")
        self.inputs += 1
        self.choose(path)
        self.wait_until("the page is on the disk", lambda: path.exists() and path.stat().st_size)
        return path

    def choose(self, path):
        """In the dialog that comes up."""
        time.sleep(0.5)
        self.wait_until("the dialog has the keyboard", self.has_keyboard)
        self.key("ctrl+a")
        self.type(str(path))
        self.key("Return")
