"""What the judge keeps between requests, with real candidates: nothing is run that is known."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tutor.candidate.job import Job
from tutor.candidate.processes.zygote_client import Zygote
from tutor.candidate.run import Candidates, RunningJob
from tutor.course.model import Course
from tutor.errors import TutorError
from tutor.grading.request import Request
from tutor.judge.judging import KEPT, Judging
from tutor.judge.messages import ExplainWrong, GradeProgram, OpenSession
from tutor.results import Verdict

WRONG = "def double(x):\n    y = x * 3\n    return y\n"


class CountingCandidates(Candidates):
    """Candidates that also note the jobs they are given."""

    def __init__(self, zygote: Zygote) -> None:
        super().__init__(zygote)
        self.jobs: list[Job] = []

    def start(self, job: Job) -> RunningJob:
        """Note the job and start it."""
        self.jobs.append(job)
        return super().start(job)

    @property
    def plain_runs(self) -> int:
        """How many jobs were plain checks: all calls in two passes, none recorded or patched."""
        return sum(_is_plain(job) for job in self.jobs)


def _is_plain(job: Job) -> bool:
    return not any(call.record or call.trial for call in job.calls)


@pytest.fixture
def candidates(zygote: Zygote) -> Iterator[CountingCandidates]:
    """Candidates of this test's own."""
    candidates = CountingCandidates(zygote)
    yield candidates
    candidates.close()


@pytest.fixture
def judging(tiny_course: Course, candidates: CountingCandidates) -> Judging:
    """A judge in this process, for which nobody waits."""
    return Judging(tiny_course, candidates, lambda: False)


def program(source: str) -> Request:
    """A submission for `double`."""
    return Request("double", source, "/learner/double.py", "digest")


def test_why_after_a_check_runs_nothing_plainly_again(
    judging: Judging, candidates: CountingCandidates
) -> None:
    """The check's own judgement is searched; without a check there is one plain run."""
    grade = judging.grade(GradeProgram(program(WRONG)))
    assert grade.verdict is Verdict.WRONG_ANSWER
    assert candidates.plain_runs == 1
    found = judging.why(ExplainWrong(program(WRONG)))
    assert (found.found, found.statement) == (True, 2)
    assert candidates.plain_runs == 1
    other = WRONG.replace("3", "4")
    assert judging.why(ExplainWrong(program(other))).statement == 2
    assert candidates.plain_runs == 2


def test_a_debug_session_opens_with_what_the_check_knows(
    judging: Judging, candidates: CountingCandidates
) -> None:
    """One request gives the case and the statement, and runs nothing plainly again."""
    judging.grade(GradeProgram(program(WRONG)))
    opening = judging.open_session(OpenSession(program(WRONG), "", "", failed=True))
    assert opening.first is not None and opening.first.statement == 2
    assert opening.inputs.case == opening.first.case
    assert candidates.plain_runs == 1


def test_a_session_without_a_failed_check_takes_the_case_that_is_given(
    judging: Judging, candidates: CountingCandidates
) -> None:
    """Nothing runs at all; a named case comes first, one that is not there raises."""
    first, last = (judging._answer_key("double", 1).cases[index].name for index in (0, -1))
    for case, otherwise, name in (("", "", first), ("", last, last), (first, last, first)):
        opening = judging.open_session(OpenSession(program(WRONG), case, otherwise, failed=False))
        assert (opening.first, opening.inputs.case) == (None, name)
    with pytest.raises(TutorError, match="no case is called 'nonsense'"):
        judging.open_session(OpenSession(program(WRONG), "nonsense", "", failed=False))
    assert candidates.jobs == []


def test_a_check_always_runs(judging: Judging, candidates: CountingCandidates) -> None:
    """The same text again may end otherwise, so it is run again."""
    for count in (1, 2):
        judging.grade(GradeProgram(program(WRONG)))
        assert candidates.plain_runs == count


def test_only_the_last_judgements_are_kept(judging: Judging) -> None:
    """A file changes all the time; memory does not grow with it."""
    for number in range(KEPT + 2):
        judging.grade(GradeProgram(program(f"{WRONG}# {number}\n")))
    assert len(judging.judgements) == KEPT
    assert {row.request.source for row in judging.judgements.values()} == {
        f"{WRONG}# {number}\n" for number in range(2, KEPT + 2)
    }


def test_texts_are_made_for_the_first_failing_case_unless_all_are_asked_for(
    judging: Judging,
) -> None:
    """A screen shows one case, a file has them all; what both have is the same."""
    screen = judging.grade(GradeProgram(program(WRONG))).cases
    whole = judging.grade(GradeProgram(program(WRONG), texts=True)).cases
    failing = next(i for i, row in enumerate(screen) if row.verdict is not Verdict.ACCEPTED)
    assert screen[failing].mismatch == whole[failing].mismatch is not None
    assert screen[failing].input_summary == whole[failing].input_summary != ""
    assert all(row.input_summary and row.expected_summary and row.actual_summary for row in whole)
    assert not any(row.input_summary for i, row in enumerate(screen) if i != failing)
    assert [row.verdict for row in screen] == [row.verdict for row in whole]
