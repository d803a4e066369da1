"""Requests and answers survive the wire, and both sides know the same ones."""

from __future__ import annotations

import dataclasses
from typing import Any, get_args

import pytest

from tutor.candidate.run import Candidates
from tutor.course.libraries import LEARNER, Library
from tutor.course.model import Course
from tutor.diagnosis.beside_course import SAME, BesideCourse, Pair, Statement
from tutor.diagnosis.first_wrong import FirstWrong
from tutor.errors import ContentError, JudgeError, TutorError, UsageError
from tutor.grading.request import Request
from tutor.judge import messages
from tutor.judge.failure import Failure, failure_of
from tutor.judge.judging import Judging
from tutor.judge.messages import (
    READ_ANSWER,
    UNANSWERED,
    About,
    AskAbout,
    AskInputs,
    CaseInputs,
    CompareWithCourse,
    ExplainWrong,
    Foresee,
    GradeProgram,
    Opening,
    OpenSession,
    Prepare,
    decode_answer,
    decode_request,
    encode_answer,
    encode_request,
)
from tutor.judge.side_questions import AskAgreement, Draw, Predict
from tutor.judge.to_judge import ToJudge
from tutor.questions.told import Agreement, ExpectedCall, Told
from tutor.results import CaseResult, Diagnosis, Drawing, Fact, Grade, Mismatch, Span, Verdict

PROGRAM = Request(
    "double",
    "def double(x):\n    return '\udcff'\n",
    "/learner/double.py",
    "digest",
    3,
    {"lin": Library("source", "/learner/lin.py", LEARNER)},
)
WRONG = FirstWrong("by hand", "double", Span("/learner/double.py", 2, 4, 2, 9), 2, relation="twice")
INPUTS = CaseInputs("by hand", "double", ("x",), b"\x00\n\xff{}")
BESIDE = BesideCourse(
    "by hand",
    (Pair(Statement(2, "return 2 * x", "[3] float32"), SAME, (Statement(5, "return x + x"),)),),
    (Statement(4, "y = x"),),
    1,
    2,
    whole=False,
)
GRADE = Grade(
    "double",
    "Twice",
    Verdict.WRONG_ANSWER,
    cases=(CaseResult("by hand", Verdict.WRONG_ANSWER, mismatch=Mismatch("result", "a", "b")),),
    diagnosis=Diagnosis("values", "title", "message", span=Span("f", 1)),
    facts=(Fact("scaled", "result", "twice", "2"),),
    notes=("a note",),
)
EXCHANGES: list[tuple[ToJudge[Any], Any]] = [
    (GradeProgram(PROGRAM, texts=True), GRADE),
    (ExplainWrong(PROGRAM, "by hand"), WRONG),
    (ExplainWrong(PROGRAM), FirstWrong("", "double", certain=False, reason="every case passes")),
    (CompareWithCourse(PROGRAM, "by hand"), BESIDE),
    (AskInputs("double", "by hand", 2), INPUTS),
    (OpenSession(PROGRAM, "", "by hand", failed=True), Opening(INPUTS, WRONG)),
    (OpenSession(PROGRAM, "", "", failed=False), Opening(INPUTS, None)),
    (Draw(PROGRAM), (Drawing("bars", {"a": 1.5, "b": None}, "caption", "ms"),)),
    (Predict("double", "shape", "(2, 3)"), Told(True, "(2, 3)", "why")),
    (
        AskAgreement("lin", ExpectedCall("lin", "cGFja2Vk", ("b",), ".shape")),
        Agreement(False, "no"),
    ),
    (AskAbout(), About(("rlimits",), {"torch": "2"})),
]


@pytest.mark.parametrize(("request_", "answer"), EXCHANGES, ids=lambda item: type(item).__name__)
def test_every_request_and_its_answer_survive_the_wire(request_: ToJudge[Any], answer: Any) -> None:
    """The same records come out, packed inputs to the last byte."""
    assert decode_request(encode_request(request_)) == request_
    assert decode_answer(request_, encode_answer(answer)) == answer


@pytest.mark.parametrize("request_", [Foresee(PROGRAM), Prepare("double", 1)])
def test_requests_without_an_answer_survive_too(request_: ToJudge[Any]) -> None:
    """They are told rather than asked."""
    assert decode_request(encode_request(request_)) == request_
    assert isinstance(request_, UNANSWERED)


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (UsageError("what", where="where", fix="fix"), UsageError),
        (TutorError("what", where="where", fix="fix"), TutorError),
        (JudgeError("what", where="where", fix="fix"), JudgeError),
    ],
)
def test_errors_cross_as_what_they_are(error: TutorError, kind: type[TutorError]) -> None:
    """Kind, words, place and what to do next."""
    with pytest.raises(TutorError) as caught:
        decode_answer(AskAbout(), encode_answer(failure_of(error)))
    assert type(caught.value) is kind
    assert (caught.value.what, caught.value.where, caught.value.fix) == ("what", "where", "fix")


@pytest.mark.parametrize("kind", ["ContentError", "ValueError", "Path", "nonsense"])
def test_any_other_fault_is_the_judges(kind: str) -> None:
    """A learner is not told of a course's rules, and nothing else is made from a name."""
    with pytest.raises(JudgeError, match="what"):
        decode_answer(AskAbout(), encode_answer(Failure(kind, "what", "", "")))
    assert issubclass(ContentError, TutorError)


def test_client_and_server_know_the_same_requests(tiny_course: Course) -> None:
    """Each kind of request has a handler, and each that is answered a reader of its answer."""
    kinds = {
        item
        for item in vars(messages).values()
        if isinstance(item, type) and issubclass(item, ToJudge) and item is not ToJudge
    }
    judging = Judging(tiny_course, Candidates.__new__(Candidates), lambda: False)
    assert set(judging.handlers) == kinds
    assert set(READ_ANSWER) == kinds - set(UNANSWERED)
    for kind in kinds:
        (answer,) = get_args(kind.__orig_bases__[0])  # type: ignore[attr-defined]  # of a generic
        assert (answer is type(None)) == (kind in UNANSWERED)
        assert dataclasses.is_dataclass(kind)
