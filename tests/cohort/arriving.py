"""Helpers for tests of what arrives: files are written, and learners shown."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from tutor.cohort.intake import Learner


def write(folder: Path, *names: str, text: str = "x = 1\n") -> Path:
    """Files with those names under folder, all with the same text."""
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
    return folder


def shown(learners: Iterable[Learner]) -> dict[str, list[str]]:
    """The ids of the exercises by learner."""
    return {learner.id: [found.exercise.id for found in learner.files] for learner in learners}


def left_out(learners: Iterable[Learner], under: Path) -> dict[str, str]:
    """What the learners' rows leave out: the path under a folder, and the reason."""
    return {
        each.path.removeprefix(f"{under}/"): each.reason
        for learner in learners
        for each in learner.left_out
    }
