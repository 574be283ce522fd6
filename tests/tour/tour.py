# SPDX-License-Identifier: GPL-3.0-or-later
"""A first-time user's way through the window, by mouse and keyboard alone: from the launch to a
comparison, files on disk, the projector and the other language. Called by scripts/tour."""
import csv
import os
import re
import subprocess
import sys
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from desk import SIZE, Desk  # noqa: E402
from truth import PROGRAMS, ROOT, Scenario, lesson_titles  # noqa: E402

CATALOGUES = {"en": None, "zh_CN": os.path.join(ROOT, "resources/translations/procession_zh_CN.ts")}
LOCALES = {"en": "en_GB.UTF-8", "zh_CN": "zh_CN.UTF-8"}
OWN_NAMES = {"en": "English", "zh_CN": "简体中文"}
# In the order of the window's lists, with what procession-cli calls them.
POLICIES = {"First come, first served": "fcfs", "Shortest job first": "sjf",
            "Shortest remaining time first": "srtf", "Round robin": "rr", "Priority": "priority",
            "Highest response ratio next": "hrrn", "Multilevel feedback queue": "mlfq", "Lottery": "lottery",
            "Stride": "stride", "Fair, as in Linux 2.6.23 to 6.5": "cfs"}
EXPORTS = ("Timeline as shown now", "Whole timeline", "Table of measures", "Trace for Perfetto")
STAGE = ("Ready queue", "Terminated")
KEPT = re.compile(r"Procession|procession-tour\S*|Ann|Cai|disk|English|FCFS|SJF|PID|PPID|CPU|PNG|CSV|SVG|PDF|Home|End|Jain|Perfetto|\.csv")
SEARCHED = {"en": "convoy", "zh_CN": "护航"}


def equal(what, found, wanted):
    if found != wanted:
        raise AssertionError("%s: %r instead of %r" % (what, found, wanted))


class Tour:
    def __init__(self, language, folder):
        from window import Window, Words, until  # needs the desk's bus
        self.language, self.folder, self.until = language, folder, until
        self.words = Words(CATALOGUES[language])
        self.welcome, self.convoy = Scenario("welcome"), Scenario("01-convoy-effect")
        self.window_of = lambda: Window(desk, self.words)
        self.number = 0
        self.launch()

    def launch(self):
        bare, started = desk.middle(), time.monotonic()
        self.program = desk.start([os.path.join(PROGRAMS, "procession")])
        while desk.middle() == bare and time.monotonic() - started < 60:
            time.sleep(0.002)
        print("     first painted after %.0f ms" % (1e3 * (time.monotonic() - started)), flush=True)
        self.window = self.window_of()
        self.window.activate()

    def t_is(self, t):
        self.until("the time is not %d" % t, self.window.now, lambda now: now == t)

    def shows(self, scenario):
        title = scenario.title(self.language) + " – Procession"
        self.until("another title", self.window.title, lambda now: now == title)

    def stage(self, place):
        """What a place of the stage says of itself, such as 'Ready queue: B, C.'."""
        name = re.escape(self.words("stage:" + place) if place in STAGE else place)
        return self.window.find(re.compile(name), "panel").get_name()

    def token(self, process):
        return self.window.find(re.compile(re.escape(process) + r"[ (（]"), "list item")

    def run_all(self, short):
        """All steps, or those that take little time and lead through most of the window."""
        steps = (self.first_look, self.play, self.step, self.home, self.drag, self.select, self.what_if,
                 self.predict, self.compare, self.learn, self.export_table, self.export_picture, self.present,
                 self.other_language, self.come_back)
        briefly = (self.first_look, self.play, self.step, self.home, self.compare, self.learn,
                   self.export_table, self.other_language)
        for step in briefly if short else steps:
            self.number += 1
            name = step.__name__.replace("_", "-")
            started = time.monotonic()
            picture = os.path.join(self.folder, "%02d-%s.png" % (self.number, name))
            try:
                step()
                self.check_language()
            finally:
                time.sleep(0.4)  # what travels has arrived
                desk.picture(picture)
            print("  %2d %-16s %4.1f s" % (self.number, name, time.monotonic() - started), flush=True)

    def check_language(self):
        """In Chinese nothing is said in English but names of programs, devices and files."""
        if self.language != "zh_CN":
            return
        foreign = {said for node in self.window.walk() for said in (node.get_name(), node.get_description())
                   if re.search(r"[A-Za-z]{3,}", KEPT.sub("", said or ""))}
        if foreign:
            raise AssertionError("in English: %s" % sorted(foreign))

    def search(self):
        """Writes into the box of the home page, slower if it has not come as it was written."""
        wanted, said = SEARCHED[self.language], None
        self.window.enter("Home:Search")
        for delay in (40, 400, 4000):
            desk.key("ctrl+a")
            desk.write(wanted, delay)
            try:
                return self.until("", lambda: self.window.text("Home:Search", "text"), lambda now: now == wanted,
                                  patience=15)
            except AssertionError as problem:
                said = problem
        raise AssertionError("what is searched for is not %r%s" % (wanted, said))

    # The steps

    def first_look(self):
        self.shows(self.welcome)
        self.t_is(0)
        bottom = max(sum(self.window.box(node)[1::2]) for node in self.window.walk()
                     if node.get_role_name() == "status bar")
        if bottom > SIZE[1]:
            raise AssertionError("the window ends at %d, below the screen" % bottom)

    def play(self):
        desk.key("space")
        self.until("nothing plays", self.window.now, lambda now: now >= 1)
        desk.key("space")
        self.until("it does not pause", lambda: (self.window.now(), time.sleep(1.5), self.window.now()),
                   lambda times: times[0] == times[2])

    def step(self):
        desk.key("Home")
        self.t_is(0)
        arrival, turn = self.welcome.given["processes"][2]["arrival"], self.welcome.next_turn(0)
        desk.key("Right")
        self.t_is(min(arrival, turn[0]))
        desk.key("Right")
        self.t_is(max(arrival, turn[0]))
        self.until("another process has the core", lambda: self.stage(self.words("stage:Core %1", 0)),
                   lambda said: turn[1] in said)
        desk.key("Left")
        self.t_is(min(arrival, turn[0]))
        self.window.press("Step", "push button")
        self.t_is(max(arrival, turn[0]))

    def home(self):
        self.window.press("Home", "check box")
        self.search()
        library = self.window.find("Scenarios", "list")
        cards = self.until("not one card", lambda: [n.get_name() for n in self.window.walk(library)
                                                    if n.get_role_name() == "list item"],
                           lambda cards: len(cards) == 1)
        equal("the card", cards[0], self.convoy.title(self.language))
        desk.picture(os.path.join(self.folder, "04-home-search.png"))
        desk.key("Return")
        self.shows(self.convoy)
        self.t_is(0)
        desk.key("Right")
        self.t_is(self.convoy.next_turn(0)[0])
        desk.key("Home")
        self.t_is(0)

    def drag(self):
        """Two presses on the axis give the scale; then the playhead is dragged along it."""
        x, y, width, height = max((self.window.box(n) for n in self.window.walk()
                                   if n.get_name() == self.words("Timeline")), key=lambda box: -box[3])
        axis = y + height - 8
        left, right = x + width // 3, x + width // 2
        desk.click((left, axis))
        first = self.until("the axis does nothing", self.window.now, lambda now: now > 0)
        desk.click((right, axis))
        second = self.until("the axis does nothing", self.window.now, lambda now: now > first)
        tick = (right - left) / (second - first)
        desk.drag((right, y + height // 2), (round(right - 5 * tick), y + height // 2))
        self.t_is(second - 5)

    def select(self):
        desk.key("Home")
        self.t_is(0)
        desk.click(self.window.middle(self.token("B")))
        self.window.press("MainWindow:Processes", "page tab")
        self.until("B is not selected in the table", lambda: [
            n.get_name() for n in self.window.walk()
            if n.get_role_name() == "table cell" and n.get_state_set().contains(self.selected())],
            lambda cells: "B" in cells)
        self.until("nothing says why B does not run", lambda: self.window.heard("Why?"),
                   lambda said: "B" in said.splitlines()[-1])

    @staticmethod
    def selected():
        from window import Atspi
        return Atspi.StateType.SELECTED

    def what_if(self):
        place = self.window.middle(self.token("B"))
        desk.point(place)
        bare = desk.patch(place)
        desk.click(place, button=3)
        self.until("no menu opens", lambda: desk.patch(place), lambda now: now != bare)
        time.sleep(1)  # it may also be a tooltip, which a click takes away
        desk.picture(os.path.join(self.folder, "07-what-if-menu.png"))
        desk.key("Down", "Return")  # a menu of its own is not in the tree; to kill is its first line
        self.until("B is not killed", lambda: self.stage("Terminated"), lambda said: "B" in said)
        desk.picture(os.path.join(self.folder, "07-what-if-killed.png"))
        desk.key("ctrl+z")
        self.until("B does not come back", lambda: self.stage("Ready queue"), lambda said: "B" in said)

    def predict(self):
        desk.key("Home")
        self.t_is(0)
        self.window.press("MainWindow:Predict", "page tab")
        self.choose("Anything", "Who runs next")
        self.window.press("Ask me", "push button")
        when, who = self.convoy.next_turn(0)
        answers = self.until("no question", lambda: [
            n for n in self.window.walk() if n.get_role_name() == "push button"
            and re.match(r"[1-4A-D]\W+" + who + r"\b", n.get_name() or "")])
        desk.picture(os.path.join(self.folder, "08-predict-question.png"))
        desk.click(self.window.middle(answers[0]))
        self.window.find("✓ Right", "label")
        desk.key("plus", "plus", "plus")  # 24 ticks at one a second are long
        desk.key("space")  # "See what happens" has the focus
        self.until("it does not play on", self.window.now, lambda now: now == when, patience=180)
        self.window.find(re.compile(re.escape(self.words("Score: %1 of %2 right", 1, 1))), "label")
        desk.key("minus", "minus", "minus")

    def choose(self, shown, wanted):
        """Opens the combo box that shows one item and chooses another by its name."""
        self.window.press(shown, "combo box")
        name = self.words(wanted)
        names = self.until("the list does not open", lambda: [item.get_name() for item in self.listed()],
                           lambda found: name in found)
        while True:  # by keys, one after the other: a long list may reach beyond the screen
            now = self.until("nothing is chosen in the list", self.chosen)
            if now == name:
                break
            desk.key("Up" if names.index(name) < names.index(now) else "Down")
            self.until("the keys do nothing in the list", self.chosen, lambda then, now=now: then != now)
        desk.key("Return")
        self.window.find(wanted, "combo box")

    def listed(self):
        """The items of the list of a combo box that is open."""
        from window import Atspi
        return [item for box in self.window.walk() if box.get_role_name() == "combo box"
                and box.get_state_set().contains(Atspi.StateType.EXPANDED)
                for item in self.window.walk(box.get_child_at_index(0), hidden=True) if item.get_name()]

    def chosen(self):
        return next((item.get_name() for item in self.listed()
                     if item.get_state_set().contains(self.selected())), None)

    def compare(self):
        self.window.press("Compare", "check box")
        self.until("not two runs", self.policies, lambda found: len(found) == 2)
        self.window.press("Add a variant", "push button")
        boxes = self.until("not three runs", self.policies, lambda found: len(found) == 3)
        desk.click(self.window.middle(boxes[2]))
        time.sleep(0.3)
        desk.key("End", "Up", "Up", "Return")  # from the last policy two up
        wanted = self.words(list(POLICIES)[-3])
        self.until("another policy", lambda: [box.get_name() for box in self.policies()],
                   lambda names: len(names) == 3 and names[2] == wanted)
        names = [next(name for name in POLICIES if self.words(name) == box.get_name())
                 for box in self.policies()]
        expected = ["%.6g" % value for value in self.convoy.waiting([POLICIES[name] for name in names])]
        self.until("other mean waiting times than procession-cli has, " + str(expected),
                   self.mean_waiting, lambda found: found == expected)

    def policies(self):
        hint = self.words("The policy of this variant")
        return [node for node in self.window.walk()
                if node.get_role_name() == "combo box" and node.get_description() == hint]

    def mean_waiting(self):
        cells = [node.get_name() for node in self.window.walk() if node.get_role_name() == "table cell"]
        start = cells.index(self.words("Waiting, mean")) if self.words("Waiting, mean") in cells else -1
        numbers = [re.match(r"[\d.]+", cell) for cell in cells[start + 1:start + 4]]
        return ["%.6g" % float(number[0]) for number in numbers if number]

    def export(self, what, suffix):
        """Saves the run under a name of our own; gives the file."""
        file = os.path.join(desk.home, "mine" + suffix)
        self.window.press("WindowActions:Run", "check box")
        desk.key("End")
        self.t_is(self.convoy.result["makespan"])
        desk.key("ctrl+e")
        self.window.find("Save", "push button")
        shown = self.until("no choice of what to export", lambda: next((n for n in EXPORTS if self.window.has(n)), None))
        if shown != what:
            self.choose(shown, what)
        self.window.enter("File", press=True)
        desk.key("ctrl+a")
        desk.write(file)
        desk.picture(os.path.join(self.folder, "%02d-export%s.png" % (self.number, suffix)))
        self.window.press("Save", "push button")
        self.until("no file is written", lambda: os.path.exists(file))
        self.until("the dialog stays", lambda: not self.window.has("Save", "push button"))
        return file

    def export_table(self):
        with open(self.export("Table of measures", ".csv"), encoding="utf-8-sig") as file:
            rows = list(csv.DictReader(file))
        told = self.convoy.rows()
        for column in ("arrival", "start", "finish", "response", "turnaround", "waiting"):
            key = {"start": "first_run"}.get(column, column)
            equal(column, [row[self.words("metric:" + column)] for row in rows[:len(told)]], [row[key] for row in told])

    def export_picture(self):
        with open(self.export("Whole timeline", ".png"), "rb") as file:
            data = file.read()
        equal("the start of the picture", data[:8], b"\x89PNG\r\n\x1a\n")
        equal("the end of the picture", data[-8:-4], b"IEND")
        width, height = int.from_bytes(data[16:20], "big"), int.from_bytes(data[20:24], "big")
        if width < 600 or height < 200 or len(data) < 4000:
            raise AssertionError("a picture of %d × %d in %d bytes" % (width, height, len(data)))

    def learn(self):
        """All lessons are listed, by their titles."""
        self.window.press("WindowActions:Learn", "check box")
        for title in lesson_titles(self.language)[:3]:
            self.window.find(re.compile(".*" + re.escape(title), re.DOTALL), "list item")

    def present(self):
        desk.key("F11")
        self.until("the menus stay", lambda: not self.window.has("Help", "menu item"))
        desk.key("Home")
        self.t_is(0)
        desk.key("Next")
        self.until("the remote does nothing", self.window.now, lambda now: now > 0)
        time.sleep(1)
        desk.picture(os.path.join(self.folder, "%02d-presenting.png" % self.number))
        desk.key("Escape")
        self.window.find("Help", "menu item")

    def other_language(self):
        other = next(language for language in CATALOGUES if language != self.language)
        self.window.press("View", "menu item")
        self.window.press("Language", "menu item")
        # A context that no catalogue has: languages are called by their own names in all of them.
        self.window.press("own:" + OWN_NAMES[other], "menu item")
        self.language = other
        self.words.use(CATALOGUES[other])
        self.shows(self.convoy)
        self.window.press("Home", "check box")
        self.search()
        desk.key("Return")
        self.shows(self.convoy)
        desk.key("Right")
        self.t_is(self.convoy.next_turn(0)[0])

    def come_back(self):
        now = self.window.now()
        desk.key("ctrl+q")
        equal("the exit status", self.program.wait(timeout=60), 0)
        self.launch()
        self.shows(self.convoy)
        self.t_is(now)


if __name__ == "__main__":
    desk = Desk(LOCALES[sys.argv[1]])
    try:
        Tour(sys.argv[1], sys.argv[2]).run_all(short="--short" in sys.argv[3:])
    except AssertionError as problem:
        sys.exit("the tour stops: %s" % problem)
    finally:
        desk.close()
