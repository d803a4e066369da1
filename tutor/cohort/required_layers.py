"""Refuse to grade where a layer of isolation that was asked for does not hold."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from tutor.cohort.graders import Graders
from tutor.cohort.tasks import Task
from tutor.course.libraries import libraries
from tutor.course.model import Course
from tutor.course.texts import read_reference
from tutor.errors import SetupError
from tutor.workspace.files import freeze

SEED = 1  # of a rehearsal


def refuse_without(required: Sequence[str], active: Sequence[str]) -> None:
    """Raises SetupError with the layers that are missing."""
    missing = [layer for layer in required if layer not in active]
    if missing:
        raise SetupError(
            f"nothing is graded, because these layers are not active here: {', '.join(missing)}",
            fix=f"Active are: {', '.join(active) or 'none'}. See: tutor doctor",
        )


def rehearse(
    course: Course, graders: Graders, tasks: Sequence[Task], required: Sequence[str]
) -> None:
    """Run a reference as a submission, before any real one, and look at what confined it.

    Raises SetupError, and JudgeError where even that cannot be graded.
    """
    found = (found.exercise for task in tasks for found in task.learner.files)
    exercise = next((exercise for exercise in found if exercise.kind != "debug"), None)
    if not required or exercise is None:
        return
    raw = read_reference(exercise).encode()
    program = freeze(exercise, Path(f"<the course's {exercise.id}>"), raw, len(raw))
    graders.grade(program, exercise, libraries(course, exercise, {}), SEED)
    refuse_without(required, graders.about().isolation)
