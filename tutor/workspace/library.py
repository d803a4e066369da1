"""One file in the workspace from which all accepted work can be imported: the learner's own small
library, as it grows.
"""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from tutor.course.model import Course
from tutor.workspace.disk import in_words, write_beside

NAME = "library.py"
MARK = "# written by tutor"
HEAD = '''{mark}: it is made anew whenever something of yours is accepted. Your own programs are in the folders beside it.
"""{title}, in your own words: everything of yours that was accepted, to import from one place.

    python -i library.py
    >>> matmul_loops(torch.ones(2, 3), torch.ones(3, 4))
"""

import sys
from pathlib import Path

import torch

HERE = Path(__file__).resolve().parent
for folder in ({folders}):
    sys.path.append(str(HERE / folder))
{data}
'''
DATA = "sys.path.append({folder!r})  # the course's data: `import digits`\n"


def write_library(root: Path, course: Course, accepted: Collection[str]) -> Path | None:
    """Write it for these accepted exercises; None where a file of the learner's own has that name.
    Raises WorkspaceError.

    Of two exercises that define one name, the later one's is taken, but for an exercise that grows
    in stages.
    """
    path = root / NAME
    with in_words(path):
        if path.exists() and not path.read_text(encoding="utf-8", errors="replace").startswith(
            MARK
        ):
            return None
        write_beside(path, library_text(course, accepted).encode()).replace(path)
    return path


def library_text(course: Course, accepted: Collection[str]) -> str:
    """The text of that file."""
    done = [
        exercise
        for exercise in course.exercises
        if exercise.id in accepted and exercise.kind == "write"
    ]
    rewritten = [
        exercise for exercise in done if exercise.staged
    ]  # the whole course once more, on one page: only what is new there
    owner = {name: exercise.id for exercise in rewritten for name in exercise.entry}
    owner |= {
        name: exercise.id
        for exercise in done
        if exercise not in rewritten
        for name in exercise.entry
    }
    folders = "".join(
        f'"{lesson}", ' for lesson in dict.fromkeys(exercise.lesson for exercise in done)
    )
    data = DATA.format(folder=str(course.data)) if course.data else ""
    lines = []
    for exercise in done:
        names = [name for name in exercise.entry if owner[name] == exercise.id]
        if names:
            lines.append(f"from {exercise.id} import {', '.join(names)}")
    return (
        HEAD.format(mark=MARK, title=course.title, folders=folders, data=data)
        + "\n".join(lines)
        + "\n"
    )
