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
    earlier = [name for name in _imported(texts.read_picture(exercise)) if course.find(name)]
    uses = (*exercise.uses, *(name for name in earlier if name != exercise.id))
    return libraries(course, dataclasses.replace(exercise, uses=uses), accepted)


def _imported(source: str) -> list[str]:
    """The modules of its imports: `import x` first, then `from x import y`."""
    nodes = list(ast.walk(ast.parse(source)))
    plain = [alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names]
    return plain + [node.module or "" for node in nodes if isinstance(node, ast.ImportFrom)]


def drive_of(exercise: Exercise) -> dict[str, str]:
    """The exercise's drive as a candidate and a debug session take it; empty where it has none."""
    source, path = texts.read_drive(exercise), f"<the course's way of calling {exercise.id}>"
    return {"source": source, "path": path} if source else {}
