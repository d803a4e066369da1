"""What the tutor says of programs that nobody here wrote is true; most get the name of their slip.

`python -m benchmarks.strangers` prints the same as a table, with what `why` says.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.strangers.answers import checked, worth_of_check
from tests.strangers.corpus_files import LESSONS, Program, programs
from tutor.candidate.processes.zygote_client import Zygote
from tutor.course.load import load_course
from tutor.course.model import Course
from tutor.judge.client import Judge

pytestmark = pytest.mark.corpus  # hundreds of programs


@pytest.fixture(scope="module")
def course() -> Course:
    """The course that comes with the tutor."""
    return load_course(LESSONS)


@pytest.fixture(scope="module")
def judge(zygote: Zygote, course: Course) -> Iterator[Judge]:
    """One judge for all programs."""
    judge = Judge(zygote, course.folder)
    yield judge
    judge.close()


@pytest.mark.parametrize("program", programs(), ids=lambda each: f"{each.exercise}-{each.name}")
def test_what_check_says(judge: Judge, course: Course, program: Program) -> None:
    """It is as good as the header says, and an answer that got better is written down."""
    grade = checked(judge, course, program)
    found = grade.diagnosis
    told = f"{found.code}: {found.title}" if found else "accepted"
    assert worth_of_check(program, grade) == program.today, f"{program.slip} → {told}"


@pytest.mark.parametrize("exercise", sorted({each.exercise for each in programs()}))
def test_the_marked_statement_can_be_named(exercise: str) -> None:
    """Every program says which statement is wrong, and what may be said of it."""
    for program in programs(exercise):
        assert program.named or program.general, program.name
        assert program.lines, program.name
