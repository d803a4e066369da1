"""What a proof finds: a broken rule of the format, with its place and what to do about it."""

from __future__ import annotations

from dataclasses import dataclass

from tutor.course.model import Exercise


@dataclass(frozen=True)
class Finding:
    """A broken rule: where, which one, what is wrong, and how to fix it."""

    file: str
    rule: str
    what: str
    fix: str = ""


def finding(exercise: Exercise, file: str, rule: str, what: str, fix: str) -> Finding:
    """About a file of an exercise."""
    return Finding(str(exercise.folder / file), rule, what, fix)
