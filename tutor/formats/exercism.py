"""exercism: the results.json of an Exercism test runner, version 3, one test per case.

The fields are those of "The Test Runner Interface" in Exercism's documentation.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tutor.formats.findings import VERDICT_IN_WORDS
from tutor.formats.one_learner import the_one
from tutor.formats.safe_json import json_text
from tutor.formats.safe_text import plain
from tutor.formats.student_view import NOTHING_FOUND, feedback
from tutor.json_types import JsonObject
from tutor.learner_results import LearnerResult
from tutor.results import Grade, Verdict

STATUS = {
    Verdict.ACCEPTED: "pass",
    Verdict.WRONG_ANSWER: "fail",
    Verdict.RUNTIME_ERROR: "fail",
    Verdict.TIME_LIMIT: "fail",
    Verdict.RESOURCE_LIMIT: "fail",
    Verdict.RULE_BROKEN: "fail",
    # of these no test was run, or none counts
    Verdict.DOES_NOT_LOAD: "error",
    Verdict.NOT_STARTED: "error",
    Verdict.FLAGGED: "error",
    Verdict.JUDGE_ERROR: "error",
}
_MOST_IN_MESSAGE = 65_535  # the effective limit is lower with multibyte characters
_NOTICE = "\n(The rest was left out.)"


def as_exercism(results: Sequence[LearnerResult]) -> str:
    """The file. Raises UsageError unless there is exactly one learner.

    "error" only where nothing else happened: one exercise with tests makes it "fail". What the
    program printed is not among the tests, see tutor/formats/student_view.py.
    """
    result = the_one(results, "exercism")
    statuses = {STATUS[grade.verdict] for grade in result.exercises}
    if not statuses - {"error"}:
        return _written("error", _why_none_ran(result), [])
    tests = [test for grade in result.exercises for test in _tests(result, grade)]
    return _written("pass" if statuses == {"pass"} else "fail", None, tests)


def _written(status: str, message: str | None, tests: list[JsonObject]) -> str:
    whole = {"version": 3, "status": status, "message": message and _short(message)}
    return json_text({**whole, "tests": tests}, indent=2)


def _why_none_ran(result: LearnerResult) -> str:
    parts = [f"{grade.title}: {feedback(result, grade)}" for grade in result.exercises]
    return "\n\n".join(parts) or NOTHING_FOUND


def _tests(result: LearnerResult, grade: Grade) -> Iterator[JsonObject]:
    """One per case; one for the exercise where no case shows its verdict.

    Students see the first failure alone, so the first one has the diagnosis.
    """
    prefix = f"{grade.title}: " if len(result.exercises) > 1 else ""
    told = _short(feedback(result, grade))
    failing = [case for case in grade.cases if case.verdict is not Verdict.ACCEPTED]
    if not failing and not (grade.accepted and grade.cases):
        yield _test(f"{prefix}{grade.title}", grade.verdict, told)
    for case in grade.cases:
        is_first = failing and case is failing[0]
        message = told if is_first else VERDICT_IN_WORDS[case.verdict]
        yield _test(f"{prefix}{case.name}", case.verdict, message)


def _test(name: str, verdict: Verdict, message: str) -> JsonObject:
    """A case without an answer is an "error"; only one that answered can "fail"."""
    status = STATUS[verdict]
    if verdict in (Verdict.RUNTIME_ERROR, Verdict.TIME_LIMIT, Verdict.RESOURCE_LIMIT):
        status = "error"
    return {"name": name, "status": status, "message": None if status == "pass" else message}


def _short(text: str) -> str:
    """The text in at most the bytes that the field may have."""
    cleaned = plain(text)
    raw = cleaned.encode()
    if len(raw) <= _MOST_IN_MESSAGE:
        return cleaned
    return raw[: _MOST_IN_MESSAGE - len(_NOTICE)].decode(errors="ignore") + _NOTICE
