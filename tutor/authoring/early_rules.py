"""Slips that keep everything after them from being checked: programs, rule names and anchors."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from tutor.anchors.anchors import parse_anchor
from tutor.authoring.findings import Finding, finding
from tutor.course import texts
from tutor.course.model import Exercise
from tutor.grading.rules import RULES


def early_findings(exercise: Exercise) -> Iterator[Finding]:
    """All of them at once. Raises ContentError for a file that cannot be read."""
    yield from _syntax(exercise)
    yield from _unknown_rules(exercise)
    yield from _anchors(exercise)


def _syntax(exercise: Exercise) -> Iterator[Finding]:
    """Every Python file is Python."""
    for path in sorted(exercise.folder.rglob("*.py")):
        try:
            ast.parse(path.read_text(encoding="utf-8"))
        except UnicodeDecodeError:
            yield Finding(str(path), "encoding", "is not UTF-8", "Save it as UTF-8.")
        except (SyntaxError, ValueError) as error:
            what = getattr(error, "msg", None) or str(error)
            place = f"{path}:{getattr(error, 'lineno', None) or 1}"
            yield Finding(place, "syntax", f"is not Python: {what}", "Correct the line.")


def _unknown_rules(exercise: Exercise) -> Iterator[Finding]:
    for name in exercise.forbidden:
        if name not in RULES:
            fix = f"The rules: {', '.join(RULES)}."
            yield finding(exercise, "exercise.toml", "rule-name", f"{name!r} is not a rule", fix)


def _anchors(exercise: Exercise) -> Iterator[Finding]:
    """An anchor is a place by meaning, and nothing else."""
    for point in texts.read_waypoints(exercise):
        try:
            parse_anchor(point.anchor)
        except ValueError as error:
            rule, fix = f"anchor {point.name}", "Correct the anchor of this waypoint."
            yield finding(exercise, "waypoints.toml", rule, str(error), fix)
