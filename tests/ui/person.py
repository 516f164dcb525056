# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody before a screen: presses keys and reads what the accessibility bus says is there.

Nothing here reaches into the program. Keys are real X events; names, roles and states are those a
screen reader would be told. Text outside ASCII is put in through the bus, because the keymap of a
bare X server cannot type it.
"""

import ctypes
import os
import re
import signal
import subprocess
import time

PATIENCE = 15.0
PAUSE = 0.05
# What is not there by then may only be remembered as hidden; to ask for all of it anew takes a while.
AFRESH = 3.0
# While a window comes or goes, the bus may tell of parents in a circle.
DEEPEST = 100


class Lost(Exception):
    """What should be on the screen is not."""


class Person:
    def __init__(self, screen, pictures):
        self.screen = screen
        self.pictures = pictures
        self.process = None
        self.command = None
        self.inputs = 0
        self.log = screen.home / "program.log"
        os.environ.update(screen.environment)
        self.last_focus = None
        self.open_bus()

    def open_bus(self):
        # Only now: libatspi looks at the environment when it is loaded.
        import gi
        gi.require_version("Atspi", "2.0")
        from gi.repository import Atspi, GLib
        self.atspi = Atspi
        self.gone = GLib.Error
        self.events = GLib.MainContext.default()
        Atspi.init()
        # A busy machine takes its time to answer; a call that is over too early looks like a loss.
        Atspi.set_timeout(int(PATIENCE * 1000), int(PATIENCE * 1000))
        self.listener = Atspi.EventListener.new(self.focus_cb)
        self.listener.register("object:state-changed:focused")

    def focus_cb(self, event):
        if event.detail1:
            self.last_focus = event.source

    # --- the program ------------------------------------------------------------------------------

    def start(self, *command):
        """Starts it and waits until its window is there and has the keyboard."""
        self.command = command
        # A menu that opens under the pointer takes up what lies below it.
        self.screen.ask("xdotool", "mousemove", "0", "0")
        with open(self.log, "ab") as log:
            self.process = self.screen.spawn(*command, log=log)
        self.wait_until("a window is there", lambda: self.frame(), 30)
        self.wait_until("the window has the keyboard", self.has_keyboard, 30)
        return self.process

    def has_keyboard(self):
        told = self.screen.ask("xdotool", "getactivewindow", "getwindowpid")
        return told.stdout.strip() == str(self.process.pid)

    def kill9(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def restart(self):
        return self.start(*self.command)

    def has_ended(self):
        return self.process.poll() is not None

    def complaints(self):
        """Warnings the program printed about itself."""
        text = self.log.read_text(errors="replace") if self.log.exists() else ""
        return [line for line in text.splitlines()
                if re.search(r"-(WARNING|CRITICAL|ERROR) \*\*|ERROR: AddressSanitizer|"
                             r"runtime error:", line)]

    # --- looking ----------------------------------------------------------------------------------

    def application(self):
        desktop = self.atspi.get_desktop(0)
        desktop.set_cache_mask(self.atspi.Cache.NONE)
        for index in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(index)
            try:
                if child and child.get_process_id() == self.process.pid:
                    return child
            except Exception:
                pass
        return None

    def frame(self):
        application = self.application()
        if not application or not application.get_child_count():
            return None
        return application.get_child_at_index(0)

    def children(self, node):
        """GTK 4.8 lists a stack's page twice once it was shown; each is given once here."""
        known = {}
        for index in range(node.get_child_count()):
            child = node.get_child_at_index(index)
            if child:
                known.setdefault(child.path, child)
        return list(known.values())

    def front_page(self, stack, pages):
        """GTK 4.8 tells the pages of a stack apart by nothing but what lies under a point of it,
        and knows what lies there only when it was asked for by the way of the tree before."""
        found = self.page_under_points(stack, pages)
        if not found:
            list(self.walk(stack, showing=False))
            found = self.page_under_points(stack, pages)
        return [found] if found else pages

    def page_under_points(self, stack, pages):
        place = self.atspi.Component.get_extents(stack, self.atspi.CoordType.WINDOW)
        paths = {page.path: page for page in pages}
        for across, down in ((2, 2), (4, 4), (4, 2), (2, 4)):
            node = self.atspi.Component.get_accessible_at_point(
                stack, place.x + place.width // across, place.y + place.height // down,
                self.atspi.CoordType.WINDOW)
            for _ in range(DEEPEST):
                if not node or node.path == stack.path:
                    break
                if node.path in paths:
                    return paths[node.path]
                node = node.get_parent()
        return None

    def seen_children(self, node):
        children = self.children(node)
        if len(children) > 1 and not self.has_place(children[0]) and self.has_place(node):
            return self.front_page(node, children)
        return children

    def walk(self, root=None, showing=True):
        """Everything in the order of the tree; what is hidden, with all inside it, is passed over."""
        stack, known = [root or self.application()], set()
        while stack:
            node = stack.pop()
            # While a window comes or goes, its children may lead back to it.
            if node is None or node.path in known:
                continue
            known.add(node.path)
            try:
                if showing and not self.may_show(node):
                    continue
                children = self.seen_children(node) if showing else self.children(node)
                yield node
                stack.extend(reversed(children))
            except Exception:
                # It went away while we looked.
                continue

    def may_show(self, node):
        return self.is_now(node, "visible") or node.get_role() == self.atspi.Role.APPLICATION

    @staticmethod
    def has_place(node):
        """To ask for all interfaces would ask the program once for each that there is."""
        return node.get_component_iface() is not None

    def has_room(self, node):
        """A widget that was never laid out is in the tree as well, but takes no room."""
        try:
            if not self.has_place(node):
                return True
            place = self.atspi.Component.get_extents(node, self.atspi.CoordType.WINDOW)
            return place.width > 0 and place.height > 0
        except Exception:
            # It went away while we looked.
            return False

    def each(self, role=None, name=None, within=None, showing=True, state=None):
        return (node for node in self.walk(within, showing)
                if self.fits(node, role, name, state) and (not showing or self.has_room(node)))

    def all(self, *what, **rest):
        return list(self.each(*what, **rest))

    def first(self, *what, **rest):
        return next(self.each(*what, **rest), None)

    def fits(self, node, role, name, state):
        try:
            if role and node.get_role_name() not in ([role] if isinstance(role, str) else role):
                return False
            if name is not None and name not in (node.get_name() or ""):
                return False
            return state is None or self.is_now(node, state)
        except Exception:
            return False

    def is_now(self, node, state):
        return node.get_state_set().contains(getattr(self.atspi.StateType, state.upper()))

    def sees(self, *what, **rest):
        return self.first(*what, **rest) is not None

    def find(self, role=None, name=None, patience=PATIENCE, **rest):
        return self.wait_until(f"there is {role or 'something'} “{name or ''}”",
                               lambda: self.first(role, name, **rest), patience)

    def look_afresh(self, root=None):
        """What the bus told once is remembered here, and GTK 4.8 does not tell of a widget that was
        hidden and is shown now."""
        stack, known = [root or self.application()], set()
        while stack:
            node = stack.pop()
            if node and node.path not in known:
                known.add(node.path)
                self.forget(node)
                try:
                    stack.extend(self.children(node) if self.may_show(node) else [])
                except Exception:
                    # It went away while we looked.
                    continue

    def forget(self, node):
        """libatspi's own clear_cache() follows what it remembers of children, and where that leads in
        a circle, as after a dialog, until its stack ends; and its binding may not write the field."""
        field = next(one for one in self.atspi.Accessible.__info__.get_fields()
                     if one.get_name() == "cached_properties")
        ctypes.c_uint.from_address(hash(node) + field.get_offset()).value = 0

    def is_really(self, node, state):
        """As the program says it now, not as the bus heard it once."""
        self.forget(node)
        return self.is_now(node, state)

    def focused(self):
        """What was told to have got the focus last, if it still has it; else by looking around."""
        while self.events.iteration(False):
            pass
        try:
            if self.last_focus and self.is_really(self.last_focus, "focused"):
                return self.last_focus
        except Exception:
            self.last_focus = None
        nodes = [node for node in self.walk()
                 if self.is_now(node, "focused") and self.is_really(node, "focused")]
        return nodes[-1] if nodes else None

    def text(self, node):
        """What stands in an entry, a text view or a label."""
        length = self.atspi.Text.get_character_count(node)
        return self.atspi.Text.get_text(node, 0, length)

    def everything(self):
        """All names and texts on the screen, for “is it there at all”."""
        words = []
        for node in self.walk():
            words.append(node.get_name() or "")
            try:
                if node.get_text_iface():
                    words.append(self.text(node))
            except Exception:
                pass
        return "\n".join(words)

    def reads(self, *words):
        """All of them stand on the screen, now or soon."""
        self.wait_until(f"one reads {', '.join(words)}",
                        lambda: (seen := self.everything()) and all(word in seen for word in words))

    def tree(self):
        lines, known = [], set()

        def draw(node, depth):
            try:
                if node.path in known or not self.may_show(node):
                    return
                known.add(node.path)
                mark = " *" if self.is_now(node, "focused") else ""
                lines.append(f"{'  ' * depth}{node.get_role_name()} “{node.get_name()}”{mark}")
                for child in self.seen_children(node):
                    draw(child, depth + 1)
            except Exception:
                pass
        application = self.process and self.application()
        if application:
            draw(application, 0)
        return "\n".join(lines) or "(no application on the bus)"

    def wait_until(self, sentence, condition, patience=PATIENCE):
        end = time.monotonic() + patience
        afresh = time.monotonic() + AFRESH
        while True:
            result = condition()
            if result:
                return result
            if self.process and time.monotonic() > afresh:
                self.look_afresh()
                afresh = time.monotonic() + AFRESH
            if self.process and self.has_ended():
                raise Lost(f"waited until {sentence}, but the program ended with "
                           f"{self.process.returncode}\n{self.log.read_text(errors='replace')}")
            if time.monotonic() > end:
                raise Lost(f"waited {patience:.0f} s until {sentence}\n{self.tree()}")
            time.sleep(PAUSE)

    def picture(self, name):
        return self.screen.picture(self.pictures / f"{name}.png")

    # --- doing ------------------------------------------------------------------------------------

    def key(self, *keys, times=1):
        for _ in range(times):
            told = self.screen.ask("xdotool", "key", "--clearmodifiers", "--delay", "15", *keys)
            if told.returncode:
                raise Lost(told.stderr)

    def type(self, text):
        for part in re.findall(r"[ -~]+|[^ -~]+", text):
            if part.isascii():
                told = self.screen.ask("xdotool", "type", "--clearmodifiers", "--delay", "8",
                                       "--", part)
                if told.returncode:
                    raise Lost(told.stderr)
            else:
                self.insert(part)

    def has_rested(self, node):
        """Keys go through X, text through the bus: it must not overtake a letter on its way."""
        count = self.atspi.Text.get_character_count(node)
        time.sleep(0.1)
        return self.atspi.Text.get_character_count(node) == count

    def insert(self, text):
        node = self.wait_until("something has the focus", self.focused)
        self.wait_until("the letters before have arrived", lambda: self.has_rested(node))
        place = self.atspi.Text.get_caret_offset(node)
        before = self.atspi.Text.get_character_count(node)
        self.atspi.EditableText.insert_text(node, place, text, len(text.encode()))
        self.wait_until("the text has arrived",
                        lambda: self.atspi.Text.get_character_count(node) > before)
        # Wherever the program leaves the caret, the next letter belongs behind the text.
        self.atspi.Text.set_caret_offset(node, place + len(text))

    def drag(self, x, y, to_x, to_y):
        """The one thing that a pointer is needed for: what it drags also has a key."""
        def move(across, down):
            self.screen.ask("xdotool", "mousemove", str(across), str(down))
            time.sleep(0.05)
        move(x, y)
        self.screen.ask("xdotool", "mousedown", "1")
        for step in range(1, 11):
            move(x + (to_x - x) * step // 10, y + (to_y - y) * step // 10)
        time.sleep(0.2)
        self.screen.ask("xdotool", "mouseup", "1")

    def press(self, node):
        """What a screen reader does with a button or a menu item."""
        if not node.get_action_iface() or not self.atspi.Action.do_action(node, 0):
            raise Lost(f"“{node.get_name()}” cannot be pressed")

    def go_to(self, role=None, name=None, forward="Tab", limit=80):
        """Tab until the focus is there, as somebody without a mouse must."""
        for _ in range(limit):
            node = self.focused()
            if node and self.fits(node, role, name, None):
                return node
            self.key(forward)
            self.wait_for_other_focus(node)
        raise Lost(f"{limit} times {forward} did not reach {role} “{name}”\n{self.tree()}")

    def wait_for_other_focus(self, node, patience=2.0):
        """A key takes its time through X, the program and the bus; the next must not overtake it.
        Where the focus stays, as at the end of a pane, patience ends."""
        end = time.monotonic() + patience
        while time.monotonic() < end:
            now = self.focused()
            if now and (not node or now.path != node.path):
                return
            time.sleep(0.01)

    def answer(self, name, text, end="Tab"):
        """One input: reach the field, type, go on."""
        node = self.go_to(name=name)
        self.type(text)
        self.key(end)
        self.wait_for_other_focus(node)
        self.inputs += 1


def tool(*command):
    """Output of a tool that looks at a file; its complaint is an error."""
    run = subprocess.run([str(word) for word in command], capture_output=True, text=True)
    if run.returncode:
        raise Lost(f"{' '.join(map(str, command))}\n{run.stdout}{run.stderr}")
    return run.stdout
