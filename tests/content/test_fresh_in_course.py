"""Every accepted program of the course passes fresh cases, and every exercise draws some."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tutor.authoring.fresh_rules import fresh_findings
from tutor.candidate.processes.zygote_client import Zygote
from tutor.candidate.run import Candidates
from tutor.course.libraries import libraries
from tutor.course.load import load_course
from tutor.course.model import Exercise
from tutor.course.texts import read_reference
from tutor.grading.answer_key import AnswerKey
from tutor.grading.fresh_seed import fresh_seed
from tutor.grading.grade import grade
from tutor.grading.request import Request
from tutor.results import Verdict
from tutor.settings import load_settings

pytestmark = [pytest.mark.corpus, pytest.mark.usefixtures("imports_put_back")]

COURSE = load_course(load_settings().course)
WITH_A_FILE = [exercise for exercise in COURSE.exercises if exercise.kind != "debug"]


@pytest.fixture
def candidates(zygote: Zygote) -> Iterator[Candidates]:
    """Processes for the programs."""
    made = Candidates(zygote)
    yield made
    made.close()


@pytest.mark.parametrize("exercise", WITH_A_FILE, ids=lambda exercise: exercise.id)
def test_right_programs_pass(candidates: Candidates, exercise: Exercise) -> None:
    """All that the author accepts, under three seeds; the reference through a real candidate."""
    answer_key = AnswerKey(COURSE, exercise, 1)
    assert answer_key.case_maker.has_fresh, "its cases.py draws no sizes"
    assert list(fresh_findings(COURSE, exercise, answer_key, seeds=3)) == []
    source = read_reference(exercise)
    request = Request(
        exercise.id,
        source,
        f"/learner/{exercise.id}.py",
        libraries=libraries(COURSE, exercise, {}),
        fresh=fresh_seed(1, "", exercise.id),
    )
    result = grade(answer_key, candidates, request)
    assert result.verdict is Verdict.ACCEPTED, result.diagnosis
    assert any(case.name.startswith("fresh") for case in result.cases)
