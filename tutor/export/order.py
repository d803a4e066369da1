"""What is to be exported, and what every export has in common."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version

import tutor
from tutor.course.model import Course, Exercise
from tutor.export.new_files import NewFile, copied, from_template


@dataclass(frozen=True)
class Order:
    """One export.

    exercises: those that were named, in the order of the course; () for all that are handed in.
    ships_course: the course is not the one that is installed with the tutor. image: the name of
    the container image that grades.
    """

    course: Course
    exercises: tuple[Exercise, ...]
    ships_course: bool
    image: str

    @property
    def option(self) -> str:
        """The option of `tutor grade`: with a single exercise, a file may have any name."""
        return f"--exercise {self.exercises[0].id}" if len(self.exercises) == 1 else ""

    @property
    def ids(self) -> str:
        """The ids as words of a shell."""
        return " ".join(exercise.id for exercise in self.exercises)

    @property
    def points(self) -> str:
        """What all of them are worth."""
        return str(len(self.exercises)) if self.exercises else "one per exercise"


def requirements(path: str) -> NewFile:
    """What the tutor needs, in the versions that are installed here."""
    return from_template(path, "requirements.txt", tutor=tutor.__version__, torch=_torch())


def course_files(order: Order, to: str) -> Iterator[NewFile]:
    """The course, where the tutor does not bring it along."""
    if order.ships_course:
        yield from copied(order.course.folder, to)


def _torch() -> str:
    """The version, without the mark of the build: any build of it satisfies that."""
    try:
        return "==" + version("torch").partition("+")[0]
    except PackageNotFoundError:
        return ">=2.2"
