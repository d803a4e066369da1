"""`check`, `why` and the first stop of `debug` do not contradict each other, in any exercise.

One wrong program each: they name the same statement, or `why` is unsure, or it says why it names
another one. In a hunt neither names any.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tutor.candidate.processes.zygote_client import Zygote
from tutor.candidate.run import Candidates
from tutor.course.libraries import libraries
from tutor.course.load import load_course
from tutor.course.model import Course, Exercise
from tutor.course.submissions import read_known
from tutor.course.texts import read_starter
from tutor.diagnosis.first_wrong import FirstWrong
from tutor.faults.patch import patch_runner
from tutor.faults.with_check import statement_at
from tutor.grading.request import Request
from tutor.judge.judging import Judging
from tutor.judge.messages import ExplainWrong, GradeProgram, OpenSession
from tutor.results import SEARCHABLE, Diagnosis
from tutor.settings import load_settings
from tutor.shell.why import for_debugger
from tutor.workspace.submission import Submission

pytestmark = [pytest.mark.slow, pytest.mark.corpus, pytest.mark.usefixtures("imports_put_back")]

FEWER_TRIALS = 300  # what is said has to agree however far a search gets
COURSE = load_course(load_settings().course)
WITH_A_FILE = [exercise for exercise in COURSE.exercises if exercise.kind != "debug"]


@pytest.fixture
def judging(zygote: Zygote, monkeypatch: pytest.MonkeyPatch) -> Iterator[Judging]:
    """A judge of the real course in this process, for which nobody waits."""
    monkeypatch.setattr(patch_runner, "TRIALS", FEWER_TRIALS)
    candidates = Candidates(zygote)
    yield Judging(COURSE, candidates, lambda: False)
    candidates.close()


def wrong_source(exercise: Exercise) -> str:
    """The program that is given, if it is to be fixed; else the first wrong one, by name."""
    if exercise.kind == "fix":
        return read_starter(exercise)
    wrong = [known for known in read_known(exercise) if known.verdict in SEARCHABLE]
    return min(wrong, key=lambda known: (known.verdict != "wrong_answer", known.name)).source


def request_of(course: Course, exercise: Exercise) -> Request:
    """It, as somebody submits it who has solved nothing else."""
    source = wrong_source(exercise)
    lent = libraries(course, exercise, {})
    return Request(exercise.id, source, f"/learner/{exercise.id}.py", source, libraries=lent)


@pytest.mark.parametrize("exercise", WITH_A_FILE, ids=lambda exercise: exercise.id)
def test_check_why_and_debug_agree(judging: Judging, exercise: Exercise) -> None:
    """On one statement, or they say what each of them rests on."""
    request = request_of(COURSE, exercise)
    diagnosis = judging.grade(GradeProgram(request)).diagnosis
    assert diagnosis is not None
    found = judging.why(ExplainWrong(request))
    opening = judging.open_session(OpenSession(request, "", "", failed=True))
    if exercise.hunt:
        assert found.withheld and not found.found and opening.first is None
        return
    assert is_one_answer(diagnosis, found, request), (diagnosis, found)
    assert opening.first == found
    assert opening.inputs.case == found.case
    assert opens_there(found, request)


def is_one_answer(diagnosis: Diagnosis, found: FirstWrong, request: Request) -> bool:
    """Whether `why` does not contradict what the check points at."""
    if diagnosis.span is None or not found.found:
        return True
    if statement_at(request.source, diagnosis.span.line)[0] == found.statement:
        return True
    return f"line {diagnosis.span.line}" in found.before


def opens_there(found: FirstWrong, request: Request) -> bool:
    """Whether a session opens at that statement, with the sentence that `why` says."""
    raw = request.source.encode()
    path = Path(request.path)
    submission = Submission(request.exercise_id, path, raw, request.source, request.digest)
    first = for_debugger(found, submission)
    assert first is not None
    if found.span is None:
        return first.line == 0 and "not sure" in first.say
    words = found.relation if found.certain else "not sure"
    # one of two changes that are proven together is not known to be the first wrong statement
    is_there = (first.line, first.certain) == (found.statement, found.is_first)
    return is_there and words.lower() in first.say.lower()


def test_every_exercise_with_a_file_takes_part() -> None:
    """Those with a drive too, and every room where the line is to be found."""
    labs = [exercise.id for exercise in COURSE.exercises if exercise.kind == "debug"]
    assert labs == ["debugger_lab", "training_lab"]
    assert len(WITH_A_FILE) + len(labs) == len(COURSE.exercises)
    assert [exercise for exercise in WITH_A_FILE if exercise.hunt]
    assert all(exercise.hunt for exercise in WITH_A_FILE if exercise.kind == "fix")
