"""What is still missing of an exercise: all at once, in the order in which it is best written."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tutor.authoring.findings import Finding, finding
from tutor.course.model import Exercise

MARK = "TODO"
ABOUT = {  # file → what it is, in the order of the work
    "exercise.toml": "what it is called, and what a learner must define",
    "brief.md": "what to build, with an example worked by hand",
    "starter.py": "what a learner begins with",
    "reference.py": "the course's own program",
    "cases.py": "named inputs, simplest first",
    "submissions": "correct programs of other styles, and one per misconception",
    "hints.md": "the smallest nudge first",
    "waypoints.toml": "where a debug session stops, and what to look at",
    "debrief.md": "what is read after success",
}
NOT_OF_SESSIONS = {"reference.py", "submissions"}  # of an exercise that is done in the debugger


def unwritten(exercise: Exercise) -> Iterator[Finding]:
    """Files that are not there, and places that `tutor new` has marked."""
    for name, about in ABOUT.items():
        path = exercise.folder / name
        if path.exists():
            yield from _marked(path)
        elif not (exercise.kind == "debug" and name in NOT_OF_SESSIONS):
            yield finding(exercise, name, "missing-file", f"is missing: {about}", f"Write {name}.")


def _marked(path: Path) -> Iterator[Finding]:
    """The marked lines of a file, or of all files of a folder."""
    if path.is_dir():
        for inner in sorted(path.rglob("*.py")):
            yield from _marked(inner)
        return
    for number, line in enumerate(
        path.read_text(encoding="utf-8", errors="replace").splitlines(), 1
    ):
        if MARK in line:
            text = line.partition(MARK)[2].strip(" :\"'.)`") or "write this"
            yield Finding(f"{path}:{number}", "unwritten", text, "")
