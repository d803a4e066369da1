"""What a learner's file may import: the earlier exercises it uses, their own or the course's."""

from __future__ import annotations

import ast
import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass

from tutor.course import texts
from tutor.course.model import Course, Exercise

LEARNER, REFERENCE = "learner", "reference"
Accepted = Mapping[str, tuple[str, str]]  # exercise id → (source, path) of the learner's program


@dataclass(frozen=True)
class Library:
    """A text that is imported or called around a learner's file.

    path: what tracebacks show for it. owner: LEARNER, or REFERENCE where it comes from the course.
    """

    source: str
    path: str
    owner: str = REFERENCE


Libraries = Mapping[str, Library]


def libraries(course: Course, exercise: Exercise, accepted: Accepted) -> dict[str, Library]:
    """The modules that the exercise uses, by name, with what those use in turn.

    accepted: the learner's latest accepted programs; where one is missing the course's own is used.
    """
    found: dict[str, Library] = {}
    for name in exercise.uses:
        used = course.find(name)
        if used is None:
            continue
        found |= libraries(course, used, accepted)
        if name in accepted:
            found[name] = Library(*accepted[name], owner=LEARNER)
        else:
            found[name] = Library(texts.read_reference(used), f"<the course's {name}>")
    return found


def libraries_for_picture(
    course: Course, exercise: Exercise, accepted: Accepted
) -> dict[str, Library]:
    """As libraries(), with the earlier exercises that picture.py imports."""
    names = _imported_in(texts.read_picture(exercise))
    uses = tuple(name for name in names if name != exercise.id and course.find(name))
    return libraries(course, dataclasses.replace(exercise, uses=(*exercise.uses, *uses)), accepted)


def _imported_in(source: str) -> list[str]:
    """The modules' names, those of `import` before those of `from`."""
    nodes = list(ast.walk(ast.parse(source)))
    plain = [alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names]
    return [*plain, *(node.module or "" for node in nodes if isinstance(node, ast.ImportFrom))]


def drive_of(exercise: Exercise) -> Library | None:
    """The exercise's drive as a candidate and a debug session take it, None where it has none."""
    source = texts.read_drive(exercise)
    return Library(source, f"<the course's way of calling {exercise.id}>") if source else None
