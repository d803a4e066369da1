"""`tutor export`: every system that an autograder can be written for, and the writing of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import tutor
from tutor.course.load import load_course
from tutor.course.model import Course, Exercise
from tutor.errors import UsageError
from tutor.export import github_workflow, gradescope_autograder, prairielearn_questions
from tutor.export.new_files import NewFile, write_files
from tutor.export.order import Order
from tutor.settings import Settings, load_settings

IMAGE = "backprop-tutor-grader"


class System(NamedTuple):
    """files: of an export. next: what to do with them, a text with marks."""

    files: Callable[[Order], Iterator[NewFile]]
    next: str


SYSTEMS: Mapping[str, System] = {
    "gradescope": System(gradescope_autograder.gradescope_files, gradescope_autograder.NEXT),
    "prairielearn": System(prairielearn_questions.prairielearn_files, prairielearn_questions.NEXT),
    "github": System(github_workflow.github_files, github_workflow.NEXT),
}


def export(
    settings: Settings,
    system: str,
    folder: Path,
    exercise_ids: Sequence[str] = (),
    *,
    image: str = IMAGE,
    force: bool = False,
) -> str:
    """Write the autograder into the folder, and return what to do next.

    exercise_ids: the exercises of the assignment; one that is not handed in then counts as not
    started. Raises UsageError for an unknown exercise and for a folder that is not empty,
    ContentError for a course that cannot be read.
    """
    course = load_course(settings.course)
    ships_course = settings.course != load_settings().course
    order = Order(course, _chosen(course, exercise_ids), ships_course, image)
    chosen = SYSTEMS[system]
    files = list(chosen.files(order))
    write_files(folder, files, force=force)
    told = chosen.next.format(
        folder=folder, image=image, points=order.points, version=tutor.__version__
    )
    return f"{len(files)} files are in {folder}\n\n{told}"


def _chosen(course: Course, exercise_ids: Sequence[str]) -> tuple[Exercise, ...]:
    """Those exercises, in the order of the course."""
    for exercise_id in exercise_ids:
        if course.find(exercise_id) is None:
            raise UsageError(f"no exercise is called {exercise_id!r}", fix="See: tutor list")
    return tuple(it for it in course.exercises if it.id in exercise_ids)
