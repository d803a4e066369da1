"""Rules of the exercise format that can be checked without running anything."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tutor.course import submissions, texts
from tutor.course.model import Course, Exercise
from tutor.grading.rules import RULES

FILES = {
    "exercise.toml",
    "brief.md",
    "starter.py",
    "reference.py",
    "cases.py",
    "hints.md",
    "waypoints.toml",
    "debrief.md",
    "submissions",
}
OPTIONAL = {"drive.py", "picture.py", "predict.toml", "equivalent.toml", "session.txt"}
MAX_BRIEF_LINES = 60
MIN_WRONG, MIN_ACCEPTED = 4, 2


@dataclass(frozen=True)
class Finding:
    """A broken rule of the format: where, which rule, what is wrong, and how to mend it."""

    file: str
    rule: str
    what: str
    fix: str = ""


def finding(exercise: Exercise, file: str, rule: str, what: str, fix: str) -> Finding:
    """About a file of an exercise."""
    return Finding(str(exercise.folder / file), rule, what, fix)


def check_files(course: Course, exercise: Exercise) -> Iterator[Finding]:
    """Unknown and missing files, rule names, hints, texts and imports. Raises ContentError for what
    cannot be read at all.
    """
    folder = exercise.folder
    for path in sorted(folder.iterdir()):
        if path.name not in FILES | OPTIONAL and path.name != "__pycache__":
            yield Finding(
                str(path), "unknown-file", "belongs to no exercise", "Remove or rename it."
            )
    for name in exercise.forbidden:
        if name not in RULES:
            yield Finding(
                str(folder / "exercise.toml"),
                "rule-name",
                f"{name!r} is no rule",
                f"There are: {', '.join(RULES)}.",
            )
    known = submissions.read_known(exercise)
    wrong = [one for one in known if one.verdict != "accepted"]
    graded = exercise.kind != "debug"  # what is done in the debugger has nothing to submit
    if graded and len(wrong) < MIN_WRONG:
        yield Finding(
            str(folder / "submissions"),
            "wrong-count",
            f"only {len(wrong)} wrong submissions",
            f"Write {MIN_WRONG} or more.",
        )
    if graded and len(known) - len(wrong) < MIN_ACCEPTED:
        yield Finding(
            str(folder / "submissions/accepted"),
            "accepted-count",
            "too few accepted",
            f"Write {MIN_ACCEPTED} or more.",
        )
    codes = [one.code for one in wrong]
    for one in wrong:
        if codes.count(one.code) > 1:
            yield Finding(
                str(one.path),
                "unique-code",
                f"{one.code} stands on another submission too",
                "Give it a code of its own.",
            )
    texts.read_hints(exercise)
    texts.read_waypoints(exercise)
    texts.read_debrief(exercise)
    if texts.read_brief(exercise).count("\n") > MAX_BRIEF_LINES:
        yield Finding(
            str(folder / "brief.md"),
            "brief-length",
            "longer than a screen and a half",
            f"At most {MAX_BRIEF_LINES} lines.",
        )
    for path in sorted(folder.rglob("*.py")):
        yield from check_imports(course, exercise, path)


def check_imports(course: Course, exercise: Exercise, path: Path) -> Iterator[Finding]:
    """Content imports torch, SymPy, the standard library, the course's data modules and the
    exercises it uses; nothing else.
    """
    data = {file.stem for file in course.data.glob("*.py")} if course.data else set()
    earlier = {other.id for other in course.exercises[: course.exercises.index(exercise) + 1]}
    own = (
        {exercise.id}
        if path.name == "drive.py"
        else earlier
        if path.name == "picture.py"
        else set()
    )
    allowed = {"torch", "sympy", *sys.stdlib_module_names, *data, *exercise.uses, *own}
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, (ast.Import, ast.ImportFrom)):
            continue
        names = (
            [alias.name for alias in node.names]
            if isinstance(node, ast.Import)
            else [node.module or "."]
        )
        for name in names:
            if name.partition(".")[0] not in allowed:
                yield Finding(
                    f"{path}:{node.lineno}",
                    "imports",
                    f"imports {name}",
                    "Use torch, the standard library or the data modules.",
                )


def example_of(brief: str) -> str | None:
    """The fenced ```python example block of a brief, or None."""
    found = re.search(r"^```python example\s*\n(.*?)^```", brief, flags=re.MULTILINE | re.DOTALL)
    return found[1] if found else None
