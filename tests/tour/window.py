# SPDX-License-Identifier: GPL-3.0-or-later
"""The window as one meets it who hears it: names, roles and places over AT-SPI, in either
language. Everything is found by what it is called, so that the tour cannot press what has no
name."""
import re
import time
import xml.etree.ElementTree

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

PATIENCE = 60  # seconds: a machine may be busy, and waiting ends when it is over


class Words:
    """What the window calls things, from the catalogue of its language."""

    def __init__(self, catalogue=None):
        self.known = {}
        self.use(catalogue)

    def use(self, catalogue):
        self.known = {}
        root = xml.etree.ElementTree.parse(catalogue).getroot() if catalogue else ()
        for context in root:
            for message in context.iter("message"):
                english = self.plain(message.findtext("source"))
                said = self.plain(message.findtext("translation") or "")
                self.known.setdefault(english, said)
                self.known[context.findtext("name").split("::")[-1] + ":" + english] = said

    @staticmethod
    def plain(text):
        """Without the mark of the key: &File, 文件(&F)."""
        return re.sub(r"\(&\w\)", "", text).replace("&", "")

    def __call__(self, english, *values):
        """What stands for the English text; before it may stand "Context:", where one text has
        several meanings."""
        said = self.known.get(english) or re.sub(r"^[A-Za-z_]+:(?=\S)", "", english)
        for number, value in enumerate(values, 1):
            said = said.replace("%%%d" % number, str(value))
        return said


def until(what, get, good=bool, patience=PATIENCE):
    """The first good value of `get`; complains by `what` if none comes."""
    end = time.monotonic() + patience
    while True:
        value = get()
        if good(value):
            return value
        if time.monotonic() > end:
            raise AssertionError("%s; last: %r" % (what, value))
        time.sleep(0.05)


class Window:
    """The accessible tree of the running program."""

    def __init__(self, desk, words):
        self.desk, self.words = desk, words
        Atspi.init()
        self.app = until("the window does not appear on the accessibility bus", self._find_app)

    @staticmethod
    def _find_app():
        desktop = Atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(i)
            if child and child.get_name() == "Procession" and child.get_child_count():
                child.set_cache_mask(Atspi.Cache.NONE)  # nobody runs the loop that would refresh it
                return child
        return None

    def walk(self, node=None, hidden=False):
        """The nodes in sight, parents first. Lists inside combo boxes are left out."""
        node = node or self.app
        for i in range(node.get_child_count()):
            try:
                child = node.get_child_at_index(i)
                role = child.get_role_name() if child else ""
                seen = child and (hidden or self.seen(child))
            except GLib.Error:
                continue  # it has gone meanwhile
            if not child or not role:
                continue
            if seen:
                yield child
            if (seen or role in ("frame", "dialog")) and role != "combo box":
                yield from self.walk(child, hidden)

    @staticmethod
    def named(node):
        """Without the key in brackets that Chinese labels end in."""
        return re.sub(r"\([A-Z]\)$", "", node.get_name() or "")

    @staticmethod
    def seen(node):
        x, y, width, height = Window.box(node)
        return node.get_state_set().contains(Atspi.StateType.SHOWING) and (
            width <= 0 or (x + width > 0 and y + height > 0))

    @staticmethod
    def box(node):
        if not node.get_component_iface():
            return 0, 0, 0, 0
        box = Atspi.Component.get_extents(node, Atspi.CoordType.SCREEN)
        return box.x, box.y, box.width, box.height

    @staticmethod
    def middle(node):
        x, y, width, height = Window.box(node)
        return x + width // 2, y + height // 2

    def find(self, name, role=None, patience=PATIENCE):
        """The node in sight called `name` (in the window's language), or that a pattern matches."""
        wanted = name if isinstance(name, re.Pattern) else re.compile(re.escape(self.words(name)) + r"\Z")

        def look():
            for node in self.walk():
                try:
                    if (role is None or node.get_role_name() == role) and wanted.match(self.named(node)):
                        return node
                except GLib.Error:
                    continue
            return None
        return until("nothing in sight is called %r (%s)" % (wanted.pattern, role or "anything"), look,
                     patience=patience)

    def has(self, name, role=None):
        try:
            return self.find(name, role, patience=0)
        except AssertionError:
            return None

    def at_rest(self, node):
        """The middle of a node, once it has stopped moving: what has just come may still be laid out."""
        until("it does not come to rest", lambda: (self.middle(node), time.sleep(0.1), self.middle(node)),
              lambda places: places[0] == places[2])
        return self.middle(node)

    def press(self, name, role=None, button=1):
        node = self.find(name, role)
        self.desk.click(self.at_rest(node), button)
        return node

    def enter(self, name, role="text", press=False):
        """Waits until that has the keys, so that what is written goes there."""
        node = self.press(name, role) if press else self.find(name, role)
        until("no keys for %r" % name, lambda: node.get_state_set().contains(Atspi.StateType.FOCUSED))

    def activate(self):
        """Waits until the window manager gives the keys to the window."""
        until("the window does not get the keys", lambda: any(
            node.get_state_set().contains(Atspi.StateType.ACTIVE) for node in self.walk()
            if node.get_role_name() == "frame"))

    def title(self):
        return next((node.get_name() for node in self.walk() if node.get_role_name() == "frame"), "")

    def value(self, name, role):
        return Atspi.Value.get_current_value(self.find(name, role))

    def text(self, name, role):
        node = self.find(name, role)
        return Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node))

    def heard(self, name, role=None):
        """The description of what is called `name`."""
        return self.find(name, role).get_description()

    def now(self):
        return int(self.value("Time in ticks", "spin button"))
