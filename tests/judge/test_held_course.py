"""A course that is changed on the disk while submissions are graded changes nothing."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import TINY_COURSE
from tutor.candidate.processes.zygote_client import Zygote
from tutor.course.held import hold, read_bytes
from tutor.course.load import load_course
from tutor.course.model import Course
from tutor.course.texts import read_reference
from tutor.errors import JudgeError
from tutor.grading.answer_key import AnswerKey
from tutor.judge.client import Judge
from tutor.results import Grade, Verdict
from tutor.workspace.submission import Submission


@pytest.fixture
def course(tmp_path: Path) -> Course:
    """A copy of the tiny course that may be overwritten."""
    return load_course(shutil.copytree(TINY_COURSE, tmp_path / "course"))


@pytest.fixture
def judge(zygote: Zygote, course: Course) -> Iterator[Judge]:
    """A judge of that copy."""
    judge = Judge(zygote, course.folder)
    yield judge
    judge.close()


def graded(judge: Judge, course: Course, name: str, source: str) -> Grade:
    """The grade of a program."""
    exercise = course.find(name)
    assert exercise is not None
    submission = Submission(name, Path(f"/learner/{name}.py"), source.encode(), source, "digest")
    return judge.grade(submission, exercise)


def test_what_is_overwritten_is_not_run(judge: Judge, course: Course, tmp_path: Path) -> None:
    """Neither the cases, nor the reference, nor a known program of any exercise."""
    right = {each.id: read_reference(each) for each in course.exercises[:3]}
    assert graded(judge, course, "double", right["double"]).accepted
    mark = tmp_path / "mark"
    for path in course.folder.rglob("*.py"):
        path.write_text(f"open({str(mark)!r}, 'w')\n")
    for name, source in right.items():
        assert graded(judge, course, name, source).accepted
    assert graded(judge, course, "row_sums", "def row_sums(x):\n    return x\n").verdict is (
        Verdict.WRONG_ANSWER
    )
    assert not mark.exists()


def test_a_judge_that_is_started_again_refuses_another_course(judge: Judge, course: Course) -> None:
    """Where whoever asks holds the course as it was: an attack on the judge gains nothing."""
    hold(course.folder)
    right = read_reference(course.exercises[0])
    assert graded(judge, course, "double", right).accepted
    (course.exercises[1].folder / "cases.py").write_text("raise SystemExit\n")
    judge.close()
    with pytest.raises(JudgeError, match="the course has changed"):
        graded(judge, course, "double", right)


def test_other_files_are_compared_before_they_are_read(course: Course) -> None:
    """Pictures to learn from are not held, since an author's module reads them from the disk."""
    data = course.folder / "pictures.gz"
    data.write_bytes(b"one")
    hold(course.folder)
    AnswerKey(course, course.exercises[0], 1)
    data.write_bytes(b"two")
    with pytest.raises(JudgeError, match="has changed"):
        AnswerKey(course, course.exercises[0], 1)


def test_a_file_that_is_added_later_is_not_there(course: Course) -> None:
    """An exercise without a drive does not get one."""
    hold(course.folder)
    drive = course.exercises[0].folder / "drive.py"
    drive.write_text("def double(x):\n    return x\n")
    with pytest.raises(FileNotFoundError):
        read_bytes(drive)


def test_a_course_that_nobody_holds_is_read_from_the_disk(course: Course) -> None:
    """As `tutor verify` needs it."""
    path = course.exercises[0].folder / "reference.py"
    path.write_text("changed\n")
    assert read_reference(course.exercises[0]) == "changed\n"
