"""What a learner's file may import: the earlier exercises it uses, from the learner where accepted,
else from the course.
"""

from __future__ import annotations

import ast
import dataclasses
from collections.abc import Mapping

from tutor.course import texts
from tutor.course.model import Course, Exercise


def libraries(
    course: Course, exercise: Exercise, accepted: Mapping[str, tuple[str, str]]
) -> dict[str, dict[str, str]]:
    """Modules by name, {"source", "path", "from"}, with what those use in turn.

    accepted: exercise id → (source, path) of the learner's own latest accepted submission. from:
    "learner" or "reference".
    """
    rows: dict[str, dict[str, str]] = {}
    for name in exercise.uses:
        used = course.find(name)
        if used is None:
            continue
        rows.update(libraries(course, used, accepted))
        if name in accepted:
            source, path = accepted[name]
            rows[name] = {"source": source, "path": path, "from": "learner"}
        else:
            rows[name] = {
                "source": texts.read_reference(used),
                "path": f"<the course's {name}>",
                "from": "reference",
            }
    return rows


def libraries_for_picture(
    course: Course, exercise: Exercise, accepted: Mapping[str, tuple[str, str]]
) -> dict[str, dict[str, str]]:
    """As libraries(), with the earlier exercises that picture.py imports beside those that the
    learner's file does.
    """
    tree = ast.parse(texts.read_picture(exercise))
    names = [
        alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.Import)
        for alias in node.names
    ]
    names += [node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    uses = tuple(name for name in names if name != exercise.id and course.find(name))
    return libraries(course, dataclasses.replace(exercise, uses=(*exercise.uses, *uses)), accepted)


def drive_of(exercise: Exercise) -> dict[str, str]:
    """The exercise's drive as a candidate and a debug session take it; empty where it has none."""
    source = texts.read_drive(exercise)
    return (
        {"source": source, "path": f"<the course's way of calling {exercise.id}>"} if source else {}
    )
