"""Rules of the exercise format that can be checked without running anything."""

from __future__ import annotations

import ast
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from tutor.authoring.findings import Finding, finding
from tutor.course import submissions, texts
from tutor.course.model import Course, Exercise, KnownSubmission

FILES = {
    *("exercise.toml", "brief.md", "starter.py", "reference.py", "cases.py", "hints.md"),
    *("waypoints.toml", "debrief.md", "submissions"),
}
OPTIONAL = {"drive.py", "picture.py", "predict.toml", "equivalent.toml", "session.txt"}
CACHE = "__pycache__"
MAX_BRIEF_LINES = 60
MIN_WRONG, MIN_ACCEPTED = 4, 2


def check_files(course: Course, exercise: Exercise) -> Iterator[Finding]:
    """Every rule about one exercise's folder. Raises ContentError for an unreadable file."""
    yield from _unknown_files(exercise)
    yield from _needs(course, exercise)
    yield from _concepts(course, exercise)
    yield from _submissions(exercise)
    yield from _texts(exercise)
    for path in sorted(exercise.folder.rglob("*.py")):
        yield from _imports(course, exercise, path)


def _unknown_files(exercise: Exercise) -> Iterator[Finding]:
    for path in sorted(exercise.folder.iterdir()):
        if path.name not in FILES | OPTIONAL | {CACHE}:
            what = "does not belong to an exercise"
            yield Finding(str(path), "unknown-file", what, "Remove or rename it.")


def _needs(course: Course, exercise: Exercise) -> Iterator[Finding]:
    """What an exercise builds on comes before it."""
    ids = [other.id for other in course.exercises]
    for name in exercise.needs:
        if name not in ids[: ids.index(exercise.id)]:
            known = name in ids
            what = "does not come before it in the course" if known else "is not an exercise"
            fix = "Name an earlier exercise."
            yield finding(exercise, "exercise.toml", f"needs {name}", f"{name} {what}", fix)


def _concepts(course: Course, exercise: Exercise) -> Iterator[Finding]:
    """A concept leads somewhere: to the glossary, or to another exercise."""
    words = {word.casefold() for word in texts.read_glossary(course)}
    for concept in exercise.concepts:
        if concept.casefold() not in words and len(course.with_concept(concept)) < 2:
            what = f"{concept!r} is in neither the glossary nor another exercise"
            fix = "Use a word of glossary.md, or one that another exercise uses."
            yield finding(exercise, "exercise.toml", f"concept {concept}", what, fix)


def _submissions(exercise: Exercise) -> Iterator[Finding]:
    known = submissions.read_known(exercise)
    wrong = [one for one in known if one.verdict != "accepted"]
    if exercise.kind != "debug":  # what is done in the debugger has nothing to submit
        yield from _counts(exercise, len(wrong), len(known) - len(wrong))
    yield from _codes(wrong)


def _counts(exercise: Exercise, wrong: int, accepted: int) -> Iterator[Finding]:
    if wrong < MIN_WRONG:
        what, fix = f"only {wrong} wrong submissions", f"Write {MIN_WRONG} or more."
        yield finding(exercise, "submissions", "wrong-count", what, fix)
    if accepted < MIN_ACCEPTED:
        what, fix = f"only {accepted} accepted submissions", f"Write {MIN_ACCEPTED} or more."
        yield finding(exercise, "submissions/accepted", "accepted-count", what, fix)


def _codes(wrong: list[KnownSubmission]) -> Iterator[Finding]:
    counted = Counter(one.code for one in wrong)
    for one in wrong:
        if counted[one.code] > 1:
            what = f"{one.code} is the code of another submission too"
            yield Finding(str(one.path), "unique-code", what, "Give it its own code.")


def _texts(exercise: Exercise) -> Iterator[Finding]:
    texts.read_hints(exercise)
    texts.read_waypoints(exercise)
    texts.read_debrief(exercise)
    if texts.read_brief(exercise).count("\n") > MAX_BRIEF_LINES:
        what, fix = "longer than a screen and a half", f"At most {MAX_BRIEF_LINES} lines."
        yield finding(exercise, "brief.md", "brief-length", what, fix)


def _imports(course: Course, exercise: Exercise, path: Path) -> Iterator[Finding]:
    """Content imports torch, SymPy, the standard library, the course's data modules and the
    exercises it uses; nothing else.
    """
    allowed = {"torch", "sympy", *sys.stdlib_module_names, *exercise.uses}
    allowed |= {file.stem for file in course.data.glob("*.py")} if course.data else set()
    allowed |= _own_modules(course, exercise, path.name)
    for line, name in _imported(path):
        if name.partition(".")[0] not in allowed:
            fix = "Use torch, the standard library or the data modules."
            yield Finding(f"{path}:{line}", "imports", f"imports {name}", fix)


def _own_modules(course: Course, exercise: Exercise, name: str) -> set[str]:
    """Exercises that one file of an exercise may import besides those that it uses."""
    if name == "drive.py":
        return {exercise.id}
    if name == "picture.py":
        ids = [other.id for other in course.exercises]
        return set(ids[: ids.index(exercise.id) + 1])
    return set()


def _imported(path: Path) -> Iterator[tuple[int, str]]:
    """(line, module) of every import of a file."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.lineno, node.module or "."


def example_of(brief: str) -> str | None:
    """The fenced ```python example block of a brief, or None."""
    found = re.search(r"^```python example\s*\n(.*?)^```", brief, flags=re.MULTILINE | re.DOTALL)
    return found[1] if found else None
