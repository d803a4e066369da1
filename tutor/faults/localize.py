"""`why`: check a submission, and find its first wrong statement on the failing case that tells
most.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence

from tutor.candidate.run import Candidates
from tutor.course.model import Course
from tutor.diagnosis.first_wrong import FirstWrong
from tutor.errors import UsageError
from tutor.faults.failing_submission import FailingSubmission
from tutor.faults.patch.patch_runner import Pair, TrialResult
from tutor.faults.reference_runs import ReferenceRuns
from tutor.faults.telling_cases import most_telling
from tutor.grading.answer_key import AnswerKey
from tutor.grading.case_results import overall
from tutor.grading.gather_evidence import breaches
from tutor.grading.grade import Request, make_job
from tutor.grading.verdict import Reading, judge_cases, read_report
from tutor.results import Span, Verdict

SEARCHED = (Verdict.WRONG_ANSWER, Verdict.RUNTIME_ERROR)
# why there is nothing to compare
REASONS = {
    Verdict.ACCEPTED: "every case passes",
    Verdict.NOT_STARTED: "nothing is written yet",
    Verdict.DOES_NOT_LOAD: "the file does not load",
    Verdict.RULE_BROKEN: "every value is right; a rule is broken",
    Verdict.TIME_LIMIT: "the time limit ran out",
    Verdict.RESOURCE_LIMIT: "it asked for more memory than a check may use",
    Verdict.FLAGGED: "this run cannot be graded",
}


def localize(
    course: Course,
    answer_key: AnswerKey,
    right: ReferenceRuns,
    candidates: Candidates,
    request: Request,
    case: str = "",
    go_on: Callable[[], bool] = lambda: True,
    known: dict[Pair, TrialResult] | None = None,
) -> FirstWrong:
    """The first wrong statement, on the named case or the failing one that tells most; go_on and
    known as for PatchRunner. Raises UsageError for a case that does not fail, Interrupted, and
    JudgeError for the tutor's own faults.
    """
    job = make_job(course, answer_key, request)
    report = candidates.run(job)
    candidates.prepare()  # it gets ready while this one is judged
    reading = read_report(report, job.calls, answer_key.cases, request.path)
    judged = judge_cases(reading, answer_key)
    verdict = overall(reading, judged, breaches(answer_key, request.source, judged))
    if verdict not in SEARCHED:
        return _without_a_search(verdict, reading, answer_key, request)
    failing = [index for index, row in enumerate(judged) if row.verdict in SEARCHED]
    seconds = [row.outcome.seconds if row.outcome is not None else 0.0 for row in judged]
    trials = {} if known is None else known
    asked = _named(case, answer_key, failing) if case else failing
    found = FailingSubmission(
        answer_key, right, candidates, request, job, seconds, go_on, trials
    ).first_wrong(most_telling(answer_key.cases, asked))
    return dataclasses.replace(found, verdict=verdict.value)


def _named(case: str, answer_key: AnswerKey, failing: Sequence[int]) -> list[int]:
    """The failing case of that name. Raises UsageError where there is none."""
    found = [index for index in failing if answer_key.cases[index].name == case]
    if not found:
        names = ", ".join(repr(answer_key.cases[index].name) for index in failing)
        there = "There are" if len(failing) > 1 else "There is"
        raise UsageError(f"no failing case is called {case!r}", fix=f"{there}: {names}.")
    return found


def _without_a_search(
    verdict: Verdict, reading: Reading, answer_key: AnswerKey, request: Request
) -> FirstWrong:
    """Where there is nothing to compare: accepted, not loaded, out of time at a known line."""
    is_endless = bool(reading.line) and verdict is Verdict.TIME_LIMIT
    return FirstWrong(
        "",
        answer_key.exercise.entry[0],
        Span(request.path, reading.line) if is_endless else None,
        certain=False,
        reason=REASONS.get(verdict, ""),
        verdict=verdict.value,
    )
