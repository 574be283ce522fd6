# SPDX-License-Identifier: GPL-3.0-or-later
"""What procession-cli says of a scenario: what the tour checks the window against."""
import csv
import glob
import io
import json
import os
import subprocess

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PROGRAMS = os.path.join(ROOT, "build", "release", "bin")


def cli(*words):
    return subprocess.run([os.path.join(PROGRAMS, "procession-cli"), *words], check=True,
                          stdout=subprocess.PIPE, text=True).stdout


def lesson_titles(language):
    """The titles of all lessons, in the order in which they are taken."""
    titles = []
    for path in sorted(glob.glob(os.path.join(ROOT, "resources", "lessons", "*", "lesson.json"))):
        with open(path, encoding="utf-8") as file:
            titles.append(json.load(file)["title"][language])
    return titles


class Scenario:
    """One of the library."""

    def __init__(self, name):
        self.file = os.path.join(ROOT, "resources", "scenarios", name + ".procession.json")
        with open(self.file, encoding="utf-8") as file:
            self.given = json.load(file)
        self.result = json.loads(cli("run", self.file, "--format", "json"))

    def title(self, language):
        return self.given["title"][language]

    def turns(self):
        """Who has the core from when, in order."""
        return [(piece["start"], piece["name"]) for piece in self.result["gantt"]]

    def next_turn(self, t):
        return next(turn for turn in self.turns() if turn[0] > t)

    def rows(self):
        return list(csv.DictReader(io.StringIO(cli("run", self.file, "--format", "csv"))))

    def waiting(self, policies):
        """Mean waiting times under several policies."""
        runs = json.loads(cli("compare", self.file, "--policies", "; ".join(policies), "--format", "json"))
        return [run["averages"]["waiting"] for run in runs["runs"]]
