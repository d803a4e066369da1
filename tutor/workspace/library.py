"""The learner's own small library: one file from which all accepted work can be imported."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

from tutor.course.model import Course, Exercise
from tutor.workspace.disk import in_words, write_beside

NAME = "library.py"
MARK = "# written by tutor"
HEAD = '''{mark}, again whenever one of your programs is accepted.
# Your programs are in the folders beside it.
"""{title}, in your own words: all your accepted programs, to import from one place.

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
    """Write it for these accepted exercises; None where the learner has a file of that name.

    Of two exercises that define one name, the later one's is taken, unless it grows in stages.
    Raises WorkspaceError.
    """
    path = root / NAME
    with in_words(path):
        if path.exists() and not _is_ours(path):
            return None
        write_beside(path, library_text(course, accepted).encode()).replace(path)
    return path


def _is_ours(path: Path) -> bool:
    return path.read_text(encoding="utf-8", errors="replace").startswith(MARK)


def library_text(course: Course, accepted: Collection[str]) -> str:
    """The text of that file."""
    written = [exercise for exercise in course.exercises if exercise.kind == "write"]
    done = [exercise for exercise in written if exercise.id in accepted]
    folders = "".join(f'"{lesson}", ' for lesson in dict.fromkeys(one.lesson for one in done))
    data = DATA.format(folder=str(course.data)) if course.data else ""
    head = HEAD.format(mark=MARK, title=course.title, folders=folders, data=data)
    return head + "\n".join(_imports(done)) + "\n"


def _imports(done: Sequence[Exercise]) -> Iterator[str]:
    """One line per exercise, with the names that are taken from it."""
    owner = _owners(done)
    for exercise in done:
        names = [name for name in exercise.entry if owner[name] == exercise.id]
        if names:
            yield f"from {exercise.id} import {', '.join(names)}"


def _owners(done: Sequence[Exercise]) -> dict[str, str]:
    """Name → the exercise that it is taken from.

    An exercise that grows in stages is the whole course once more, on one page: only what nothing
    else defines is taken from it.
    """
    owner: dict[str, str] = {}
    for exercise in sorted(done, key=lambda exercise: not exercise.staged):
        owner |= dict.fromkeys(exercise.entry, exercise.id)
    return owner
