"""A judge never waits for somebody to read what is printed in it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.conftest import TINY_COURSE
from tutor.candidate.processes.zygote_client import Zygote
from tutor.course.load import load_course
from tutor.course.texts import read_reference
from tutor.judge.client import Judge
from tutor.workspace.submission import Submission


@pytest.mark.slow
def test_messages_of_the_authors_code_fill_no_pipe(zygote: Zygote, tmp_path: Path) -> None:
    """More than a pipe holds, from the process and from one that it starts."""
    course = load_course(shutil.copytree(TINY_COURSE, tmp_path / "course"))
    exercise = course.exercises[0]
    loud = "\nimport os\nif os.fork() == 0:\n    os.write(2, b'so ' * 50_000)\n    os._exit(0)\n"
    with (exercise.folder / "cases.py").open("a") as file:
        file.write(f"{loud}os.wait()\nos.write(2, b'so ' * 50_000)\n")
    source = read_reference(exercise)
    judge = Judge(zygote, course.folder)
    path = Path(f"/learner/{exercise.id}.py")
    submission = Submission(exercise.id, path, source.encode(), source, "digest")
    assert judge.grade(submission, exercise).accepted
    judge.close()
