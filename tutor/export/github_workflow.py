"""A GitHub Classroom assignment: the workflow that grades a push and reports its points."""

from __future__ import annotations

from collections.abc import Iterator

from tutor.course.texts import read_starter
from tutor.errors import UsageError
from tutor.export.new_files import NewFile, from_template
from tutor.export.order import Order, requirements

NEXT = """\
Next:
1. Push {folder} to a repository, and mark it as a template in its settings.
2. In GitHub Classroom, make an assignment from that template. Add no tests there: the workflow is
   already in it. List .github/**/* as protected file paths, so that changes to it are shown to you.
3. Push once with a test account: the run shows annotations and {points} point(s).
If backprop-tutor {version} is not on PyPI, name where pip finds it in
.github/tutor/requirements.txt."""


def github_files(order: Order) -> Iterator[NewFile]:
    """The workflow, its script, and the starters of the exercises that were named.

    Raises UsageError for a course of one's own: learners could read its right programs.
    """
    if order.ships_course:
        raise UsageError(
            "everybody who has the repository could read the right programs of this course",
            where=str(order.course.folder),
            fix="Install the course as a package beside the tutor, and name it in "
            ".github/tutor/grade.sh; or export for Gradescope or PrairieLearn.",
        )
    yield from_template(".github/workflows/classroom.yml", "github_classroom.yml")
    marks = {"exercises": order.ids, "option": order.option}
    yield from_template(".github/tutor/grade.sh", "github_run.sh", **marks)
    yield requirements(".github/tutor/requirements.txt")
    for exercise in order.exercises:
        yield NewFile(f"{exercise.id}.py", read_starter(exercise).encode())
