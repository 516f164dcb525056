# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody who types a whole brief by keys: the short form first, then every section of the full one.

The bus is only looked at. An input is a box that was filled, an option that was chosen or a button
that was pressed; what it took on the way there are key presses.
"""

import re
import time
import xml.etree.ElementTree as ElementTree

import answers
from boxes import RATED, Boxes, Choice, Inside, Press, Rate, Row, Text, Tick, Ticks, heading
from sample import Sample
from groundwork import Preparer
from lines import Line
from person import Lost

# The section's title, in whichever moment, and what of a brief it holds.
SECTIONS = {
    "People": ["parties/party"],
    "What they ask, what they need": ["interests/interest", "commitment", "objectives/objective"],
    "What each side needs": ["interests/interest"],
    "What they need": ["interests/interest"],
    "What would wait": ["prioritization/work", "prioritization", "objectives/objective"],
    "Ways to do it": ["options/option"],
    "Ways to agree": ["options/option"],
    "What else would help": ["options/option"],
    "Other sizes": ["options/option"],
    "Facts to bring": ["evidence/fact"],
    "Facts": ["evidence/fact"],
    "If nothing is agreed": ["fallbacks/fallback"],
    "If they insist": ["fallbacks/fallback"],
    "If the answer is no": ["fallbacks/fallback"],
    "Ask first": ["questions/question"],
    "If they say …": ["phrases/phrase[@use='answer']"],
    "If they press": ["phrases/phrase[@use='answer']"],
    "They will ask": ["phrases/phrase[@use='answer']"],
    "Say, and do not say": ["phrases/phrase"],
    "How they can explain it": ["explanations/explanation"],
    "Several things to settle": ["terms/term"],
    "Date and people": ["scope", "scope/holiday"],
    "The work, as engineering sees it": ["scope/item", "scope", "objectives/objective"],
    "What we know, what we do not": ["knowns/known", "unknowns/unknown"],
    "What we know": ["knowns/known"],
    "What we do not know yet": ["unknowns/unknown"],
    "Who must hear it": ["scope/tell"],
    "Already told them": ["commitment/told"],
    "We promise": ["commitment/promise"],
    "Where we are heading": ["commitment/promise[@level='direction']"],
    "Next word": ["commitment/next"],
    "The goal it serves": ["objectives/objective", "resources"],
    "What it costs": ["resources/cost", "resources"],
    "What it brings": ["resources/benefit"],
    "What you will show, and when": ["resources/proof"],
    "The ask": [],
    "What fits, and when it is all done": [],
    "What could break it": [],
    "Outcome": ["outcome"],
    "Notes": ["notes"],
    "Afterwards": ["result", "result/followup", "result/learned"],
}
# Of what is shown in several sections, which boxes stand where.
FIELDS = {
    ("Outcome", "outcome"): {"outcome"},
    ("Date and people", "scope"): {"hoped-for date", "what hangs on the date", "start of the work",
                                   "people", "share of their time", "first thought, in days",
                                   "how sure"},
    ("The work, as engineering sees it", "scope"): {"agreed plan"},
    ("The goal it serves", "resources"): {"goal it serves", "decide by", "needed by"},
    ("What it costs", "resources"): {"currency", "years", "interest rate"},
}
# Of two lists, each with a button of its own.
TWO_LISTS = {"What we know, what we do not"}
BUTTON_OF = {"known": "Add what we know"}
# Where each moment asks for the goals.
GOALS = {"prioritization": "What would wait", "scope": "The work, as engineering sees it",
         "commitment": "What they ask, what they need", "resources": "The goal it serves"}
# What has fields of its own, not rows.
OWN = {"outcome", "prioritization", "scope", "commitment", "resources", "commitment/next", "notes",
       "result"}
ANOTHER = {"Add way to it": "Add another way"}
# What a button makes before it has fields.
MADE = {"commitment/next", "notes", "result"}
LAST = "Afterwards"
FINDER = "Find what is kept, or write something new"
# What GTK calls the button of a closed choice.
BUTTONS = ("push button", "toggle button")
STEPS = 90
ANEW = 2.0


def is_named(name, title):
    """Whether a row that is called so has these words, which stand between its other parts."""
    return re.search(rf"(^|, |“){re.escape(title)}($|, | ·|”|\?)", name) is not None


class Typist(Preparer):
    def __init__(self, screen, pictures):
        super().__init__(screen, pictures)
        self.presses = 0
        self.unsaid = []
        self.later = {}
        self.here = None
        self.brought = []

    def bring(self, path, brief):
        """A brief that was there before; its pieces of work can be named from now on."""
        self.brought.append(path)
        self.boxes.elsewhere = {piece.get("id"): brief.title(piece)
                                for piece in brief.root.findall("scope/item")}

    def briefs(self):
        return [path for path in super().briefs() if path not in self.brought]

    # --- keys -------------------------------------------------------------------------------------

    def key(self, *keys, times=1):
        self.presses += len(keys) * times
        super().key(*keys, times=times)

    def type(self, text):
        """Letters that the keymap lacks are written as their number, which is how GTK takes them
        from a keyboard; each counts as one press."""
        self.presses += len(text)
        for part in re.findall(r"[ -~]+|\n|[^ -~]", text):
            if part == "\n":
                super().key("shift+Return")
            elif part.isascii():
                super().type(part)
            else:
                super().key("ctrl+shift+u", *f"{ord(part):x}", "space")

    # --- looking ----------------------------------------------------------------------------------

    def above(self, node):
        """The node and what holds it, outwards."""
        while node is not None:
            yield node
            node = node.get_parent()

    def names_above(self, node):
        return [one.get_name() or "" for one in self.above(node)]

    def section_of(self, node):
        return next((name for name in self.names_above(node) if name in SECTIONS), None)

    def row_of(self, node):
        """The innermost row that holds it."""
        return next((one for one in self.above(node) if one.get_role_name() == "list item"), None)

    def is_text(self, node):
        return node.get_role_name() in ("text", "entry")

    def shown(self, node):
        """What a closed choice shows as chosen."""
        self.look_afresh(node)
        return [one.get_name() for one in self.walk(node) if one.get_role_name() == "label"]

    # --- going ------------------------------------------------------------------------------------

    def tab(self, forward="Tab"):
        node = self.focused()
        self.key(forward)
        self.wait_for_other_focus(node)

    def wait_for(self, sentence, condition):
        return self.wait_until(sentence, lambda: self.focused() and condition(self.focused()))

    def press_here(self):
        """The button that has the keyboard."""
        self.key("space")
        self.inputs += 1

    # --- boxes ------------------------------------------------------------------------------------

    def write(self, node, words):
        if self.atspi.Text.get_character_count(node):
            self.key("ctrl+a")
        self.type(words)
        self.wait_until(f"“{words}” has arrived",
                        lambda: self.atspi.Text.get_character_count(node) == len(words))
        self.inputs += 1

    def choose(self, node, box):
        """By its letters, as few as it takes."""
        def is_chosen():
            return any(words.endswith(box.words) for words in self.shown(node))
        if is_chosen():
            return
        self.type(box.letters)
        end = time.monotonic() + ANEW
        while time.monotonic() < end and not is_chosen():
            time.sleep(0.01)
        # There was more to choose from than we knew of; after a pause letters begin anew.
        if not is_chosen():
            self.type(box.words[:24])
        self.wait_until(f"“{box.words}” is chosen", is_chosen)
        self.inputs += 1

    def tick(self, node, on):
        if self.is_really(node, "checked") != on:
            self.key("space")
            self.wait_until("the tick has changed", lambda: self.is_really(node, "checked") == on)
            self.inputs += 1

    def take_box(self, node, boxes):
        """Fills what has the keyboard, if it is one of these; gives back the box."""
        name, role = node.get_name() or "", node.get_role_name()
        for box in boxes:
            if isinstance(box, Text) and self.is_text(node) and name == box.label:
                self.write(node, box.words)
            elif isinstance(box, Choice) and role in BUTTONS and name == box.label:
                self.choose(node, box)
            elif isinstance(box, Tick) and role == "check box" and name == box.label:
                self.tick(node, box.on)
            elif isinstance(box, Press) and name == box.label:
                if not self.is_really(node, "pressed") and not self.is_now(node, "checked"):
                    self.press_here()
            elif isinstance(box, Rate) and role in BUTTONS and name.endswith(box.need):
                self.choose(node, box.choice)
            elif isinstance(box, Inside) and role == "push button" and self.adds(name, box):
                self.fill_inside(box)
            elif isinstance(box, Row) and role == "list item" and box.words in name:
                self.fill_row(box.boxes)
            else:
                continue
            return box
        return None

    def take_ticks(self, node, boxes):
        """The ticks of one question: those that are wanted first, since the last one never goes."""
        above = list(self.above(node))[:6]
        box, group = next(((box, one) for box in boxes for one in above if isinstance(box, Ticks)
                           and one.get_name() == box.label), (None, None))
        if box is None or node.get_role_name() != "check box":
            return None
        ticks = self.all("check box", within=group)
        wanted = [one for one in ticks if any(one.get_name().endswith(title)
                                              for title in box.titles)]
        if len(wanted) < len(box.titles):
            raise Lost(f"{box} is not all in {[one.get_name() for one in ticks]}")
        for one in wanted:
            self.go_through(ticks, one)
            self.tick(one, True)
        for one in ticks:
            if one not in wanted and self.is_now(one, "checked"):
                self.go_through(ticks, one)
                self.tick(one, False)
        return box

    def go_through(self, nodes, wanted):
        """Along a row of boxes, to one of them."""
        paths = [node.path for node in nodes]
        place = paths.index(wanted.path)
        while self.focused().path != wanted.path:
            self.tab("Tab" if paths.index(self.focused().path) < place else "shift+Tab")

    def fill(self, boxes, in_row=True):
        """From the first field of an open row, or of a section's own, through all of them."""
        waiting = list(boxes)
        row = self.row_of(self.focused()) if in_row else None
        place = f"{self.here}, {row.get_name()}" if row is not None else self.here
        for _ in range(STEPS):
            if not waiting:
                return
            try:
                if not self.fill_here(row, waiting):
                    break
            except self.gone:
                # What the numbers say beside a row comes and goes, with the keyboard on it as well.
                continue
            if waiting:
                self.tab()
        self.unsaid += [f"{place}: {box}" for box in waiting]

    def fill_here(self, row, waiting):
        """What has the keyboard, if it is one of those boxes; False beyond the last of them."""
        node = self.focused()
        if row is not None and row.path not in [one.path for one in self.above(node)]:
            return False
        if row is None and self.section_of(node) != self.here:
            return False
        if any(isinstance(box, Rate) for box in waiting) and node.get_name() == RATED \
                and not self.is_really(node, "expanded"):
            self.press_here()
            self.wait_until("ratings are open", lambda: self.is_really(node, "expanded"))
        box = self.take_ticks(node, waiting) or self.take_box(node, waiting)
        if box is not None:
            waiting.remove(box)
        return True

    @staticmethod
    def adds(name, box):
        """Whether a button that is called so adds what goes into the box; after the first, another."""
        return name in (box.label, ANOTHER.get(box.label))

    def fill_inside(self, box):
        for item in box.items:
            button = self.focused()
            while not self.adds(button.get_name(), box):
                self.tab()
                button = self.focused()
            self.press_here()
            self.wait_for("a field of the row inside has the keyboard", self.is_text)
            self.fill(Line(self.kinds, item, self.boxes.of(item)[0]).left)
            self.leave_row()
            self.boxes.known.add(self.sample.title(item))

    def leave_row(self):
        node = self.focused()
        self.key("Escape")
        self.wait_for_other_focus(node)

    # --- rows -------------------------------------------------------------------------------------

    def open_row(self):
        self.key("Return")
        self.wait_for("the row is open", lambda node: node.get_role_name() != "list item")

    def next_row(self):
        """Another below the one that has the keyboard, whichever field of it; from a row inside it one
        goes out first, or there would be another of those."""
        while sum(one.get_role_name() == "list item" for one in self.above(self.focused())) > 1:
            self.leave_row()
        row = self.row_of(self.focused()).path
        self.key("ctrl+Return")
        self.inputs += 1
        self.wait_for("a field of the next row has the keyboard",
                      lambda node: self.is_text(node) and self.row_of(node)
                      and self.row_of(node).path != row)

    def go_through_rows(self, todo, forward="Tab"):
        """Along the rows, each of which has something to do by its title, in whichever order."""
        for _ in range(STEPS if todo else 0):
            node = self.focused()
            name = node.get_name() or ""
            title = next((title for title in todo if is_named(name, title)), None)
            if node.get_role_name() == "list item" and title is not None:
                todo.pop(title)()
            if not todo:
                return
            self.tab(forward)
        self.unsaid += [f"{self.here}: no row “{title}” on the way" for title in todo]

    def is_found(self, entry, title):
        """Rows are used again for other words, which the bus is asked for anew."""
        finder = entry.get_parent()
        self.look_afresh(finder)
        return self.all("list item", title, within=finder)

    def take_kept(self, titles):
        """From the finder at the button that has the keyboard: those who type what they want, and
        stay while there is more."""
        self.press_here()
        entry = self.wait_for("the finder asks", lambda node: FINDER in self.names_above(node)[:3])
        entry = self.focused()
        for title in titles:
            if self.atspi.Text.get_character_count(entry):
                self.key("ctrl+a")
            self.type(title[:24])
            self.wait_until(f"“{title}” is found", lambda: self.is_found(entry, title))
            self.key("ctrl+Return")
            self.inputs += 1
            # What was typed is marked then, to type over it.
            self.wait_until(f"“{title}” is taken",
                            lambda: self.atspi.Text.get_n_selections(entry) > 0)
        self.key("Escape")
        self.wait_for("the button has the keyboard again",
                      lambda node: node.get_role_name() == "push button")

    def is_in_sight(self, node):
        place = self.atspi.Component.get_extents(node, self.atspi.CoordType.WINDOW)
        return place.y >= 0 and place.y + place.height <= self.screen.size[1]

    def see_row(self, words):
        """Who may see the row that has the keyboard, in its menu."""
        self.wait_for("the row is in sight", self.is_in_sight)
        row = self.focused().path
        self.key("shift+F10")
        self.wait_for("the menu of the row is open",
                      lambda node: node.path != row and node.get_role_name() != "list item")
        for _ in range(12):
            node = self.focused()
            if node.get_role_name() != "list item" and node.get_name().startswith(words):
                self.key("Return")
                self.inputs += 1
                self.wait_for("the menu is closed", lambda node: node.path == row)
                return
            self.tab("Down")
        raise Lost(f"the menu of the row does not offer “{words}”\n{self.tree()}")

    # --- a section --------------------------------------------------------------------------------

    def rows(self, where):
        """The rows of the sample that a section holds."""
        rows = self.sample.root.findall(where)
        if where == "phrases/phrase":
            rows = [row for row in rows if row.get("use") != "answer"]
        if where == "commitment/promise":
            rows = [row for row in rows if row.get("level") != "direction"]
        return [row for row in rows if row.get("id") or row.tag == "holiday"]

    def base_of(self, item):
        """The same item as it stands in the brief by now: written before, or from the library."""
        title = self.sample.title(item)
        same = [one for one in self.typed.root.iter(item.tag) if self.typed.title(one) == title
                or self.typed.is_nameless(one) and self.typed.stands_for(one, item)]
        kept = self.library.by_id.get(item.get("origin"))
        if same and kept is not None:
            # What was written stays, and got what it lacked.
            whole = ElementTree.Element(item.tag, {**kept.attrib, **same[0].attrib})
            whole.extend([*same[0], *(one for one in kept if same[0].find(one.tag) is None)])
            return whole, True
        return (same[0], True) if same else (kept, False)

    def is_taken(self, item):
        return item.get("origin") in self.library.by_id

    def boxes_of(self, item, base, names=None):
        """Those that can be filled by now; what they cannot choose yet is kept for later. Only those
        of the names, if there are any."""
        filled, later = [[box for box in boxes if names is None or box.label in names]
                         for boxes in self.boxes.of(item, base)]
        if later:
            self.later.setdefault(self.here, []).append((item, later))
        return filled

    def do_rows(self, rows):
        """At the button that adds them: what the library keeps is taken, what stands there is
        completed, the rest written one below the other."""
        kept = [row for row in rows if self.is_taken(row)]
        there = [row for row in rows if row not in kept and self.base_of(row)[1]]
        if kept:
            self.take_kept([self.sample.title(row) for row in kept])
        self.go_through_rows({self.words_of(row): do for row in there + kept
                              for do in [self.completion(row)] if do is not None})
        new = [row for row in rows if row not in there + kept]
        for row in new:
            if self.row_of(self.focused()) is not None:
                self.next_row()
            else:
                self.press_here()
                self.wait_for("a field of the new row has the keyboard", self.is_text)
            self.fill(Line(self.kinds, row, self.boxes_of(row, None)).left)
            self.boxes.known.add(self.sample.title(row))
        if new:
            self.leave_row()
            self.go_through_rows({self.sample.title(row): lambda row=row: self.see(row)
                                  for row in new if self.is_seen_otherwise(row, None)}, "shift+Tab")

    def words_of(self, row):
        """By which the row is known on the screen until it is completed."""
        base, is_there = self.base_of(row)
        return self.boxes.words_of(base if is_there and self.typed.is_nameless(base) else row)

    def completion(self, row):
        """What is still to be done with a row that stands there; None for nothing."""
        base = self.base_of(row)[0]
        self.boxes.known.add(self.sample.title(row))
        boxes = self.boxes_of(row, base)
        seen = self.is_seen_otherwise(row, base)
        if not boxes and not seen:
            return None

        def do():
            if boxes:
                self.fill_row(boxes)
            if seen:
                self.see(row)
        return do

    def is_seen_otherwise(self, row, base):
        return row.get("visibility") and (base is None
                                          or base.get("visibility") != row.get("visibility"))

    def see(self, row):
        self.see_row(self.kinds.choice_words[("N_KINDS", row.get("visibility"))])

    # --- the whole form ---------------------------------------------------------------------------

    def do_fields(self, title, where):
        """The fields of the brief itself, of its moment, or of a single item."""
        item = self.sample.root if where == "outcome" else self.sample.root.find(where)
        if item is None:
            return
        base = self.typed.root if where == "outcome" else self.typed.root.find(where)
        names = FIELDS.get((title, where))
        boxes = self.boxes_of(item, base, names)
        if boxes and where in MADE and base is None:
            self.press_here()
            self.wait_for("its first field has the keyboard", self.is_text)
        self.fill(boxes, in_row=False)

    def do_section(self, title):
        self.here = title
        for where in SECTIONS[title]:
            if where == "objectives/objective" and title != GOALS[self.sample.moment]:
                continue
            rows = self.rows(where)
            if rows and (where != SECTIONS[title][0] or title in TWO_LISTS):
                tag = rows[0].tag
                self.go_to(name=BUTTON_OF.get(tag, heading("add " + self.kinds.by_element[tag].label)))
            if rows:
                self.do_rows(rows)
            elif where in OWN:
                self.do_fields(title, where)

    def step(self, key):
        """To the next section, or the one before; those that only show numbers have other names."""
        before = self.focused()
        section = self.section_of(before)
        self.key(key)
        self.wait_until("another section has the keyboard",
                        lambda: self.focused().path != before.path
                        and self.section_of(self.focused()) != section)
        return self.section_of(self.focused())

    def do_sections(self):
        """From section to section, as they come; then back to what could not be chosen before."""
        title, seen = None, set()
        while title != LAST:
            title = self.step("alt+Page_Down")
            if title in seen:
                raise Lost(f"“{title}” came twice: {self.unsaid}")
            seen.add(title)
            if title in SECTIONS:
                self.do_section(title)
        while self.later:
            self.do_later(title)
            title = self.step("alt+Page_Up") if self.later else title

    def do_later(self, title):
        todo = self.later.pop(title, [])
        self.here = title
        self.go_through_rows({self.sample.title(row): lambda boxes=boxes: self.fill_row(boxes)
                              for row, boxes in todo if row.get("id")})
        for row, boxes in todo:
            if not row.get("id"):
                self.fill(boxes, in_row=False)

    def fill_row(self, boxes):
        self.open_row()
        self.fill(boxes)
        self.leave_row()

    # --- a brief ----------------------------------------------------------------------------------

    def begin(self, kinds, sample, library):
        self.kinds, self.sample, self.library = kinds, sample, library
        self.boxes = Boxes(kinds, sample)

    def do_short(self):
        lines = [(question, words) for question, words in answers.Short(self.sample).lines() if words]
        self.new_brief(self.sample.moment, lines[0][0])
        for question, words in lines:
            self.answer(question, words)
        path = self.brief()
        self.wait_for_words(path, lines[-1][1])
        return path

    def do_full(self, path):
        """What the short form left open."""
        self.typed = Sample(path)
        self.name_initiative(self.sample.root.findtext("initiative"))
        self.go_to(role="push button", name="everything")
        self.press_here()
        self.wait_for("the whole form begins", lambda node: node.get_name() == "Title")
        self.write(self.focused(), self.sample.title_of_brief())
        self.tab()
        self.write(self.focused(), answers.say_meeting(self.sample.root.find("meeting")))
        self.do_sections()
        self.key("ctrl+s")

    def name_initiative(self, name):
        self.key("ctrl+i")
        self.wait_for("the initiative asks for its name",
                      lambda node: self.is_text(node) and node.get_name() == "Initiative")
        self.write(self.focused(), name)
        self.go_to_tab(self.sample.moment)
