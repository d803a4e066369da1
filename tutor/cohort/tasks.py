"""One learner's work as a task: what names it in a journal, and what came of it."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from tutor.cohort.intake import Learner
from tutor.judge.messages import About
from tutor.results import Grade, Verdict

NOT_READ = b"\0"  # no program holds it, so an unreadable file has a digest of its own


@dataclass(frozen=True)
class Task:
    """key: the learner's id, with a number where several have the same. digest: sha256 of all that
    they handed in.
    """

    index: int
    key: str
    digest: str
    learner: Learner


@dataclass(frozen=True)
class Finished:
    """The grades of one task. about: what confined its submissions, and what graded them."""

    task: Task
    grades: tuple[Grade, ...]
    about: About


def tasks_of(learners: Sequence[Learner]) -> tuple[Task, ...]:
    """One task per learner, in their order."""
    seen: Counter[str] = Counter()
    tasks = []
    for index, learner in enumerate(learners):
        seen[learner.id] += 1
        number = seen[learner.id]
        key = learner.id if number == 1 else f"{learner.id} ({number})"
        tasks.append(Task(index, key, _digest(learner), learner))
    return tuple(tasks)


def exit_code(grades: Sequence[Grade]) -> int:
    """3 if one could not be graded, 1 if one is not accepted, else 0."""
    verdicts = {grade.verdict for grade in grades}
    if Verdict.JUDGE_ERROR in verdicts:
        return 3
    return 1 if verdicts - {Verdict.ACCEPTED} else 0


def _digest(learner: Learner) -> str:
    digest = hashlib.sha256()
    for found in learner.files:
        source = NOT_READ if found.source is None else found.source
        digest.update(found.exercise.id.encode() + b"\0" + hashlib.sha256(source).digest())
    return digest.hexdigest()
