"""What crosses between the shell and the judge: requests, and one answer for each but two.

Both sides are the tutor's own. A frame is one line of JSON; packed inputs follow it as bytes.
Importing this does not import torch.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from tutor.course.libraries import Library
from tutor.diagnosis.beside_course import BesideCourse, beside_course_from_json
from tutor.diagnosis.first_wrong import FirstWrong, first_wrong_from_json
from tutor.grading.request import Request
from tutor.judge.failure import Failure, error_of
from tutor.judge.side_questions import AskAgreement, Draw, Predict
from tutor.judge.to_judge import Answer, ToJudge
from tutor.questions.told import Agreement, ExpectedCall, Told
from tutor.results import Drawing, Grade, grade_from_json


@dataclass(frozen=True)
class GradeProgram(ToJudge[Grade]):
    """Grade it. texts: print the values of every case."""

    program: Request
    texts: bool = False


@dataclass(frozen=True)
class ExplainWrong(ToJudge[FirstWrong]):
    """Find the first wrong statement. case: a failing one, "" for the one that tells most."""

    program: Request
    case: str = ""


@dataclass(frozen=True)
class CompareWithCourse(ToJudge[BesideCourse]):
    """Lay it beside the course's own program. case: "" for the first."""

    program: Request
    case: str = ""


@dataclass(frozen=True)
class Foresee(ToJudge[None]):
    """Look for the first wrong statement while nobody waits; not answered."""

    program: Request


@dataclass(frozen=True)
class CaseInputs:
    """One case for a debug session.

    names: of the parameters. packed: the inputs as tutor.candidate.wire has them.
    """

    case: str
    entry: str
    names: tuple[str, ...]
    packed: bytes


@dataclass(frozen=True)
class AskInputs(ToJudge[CaseInputs]):
    """The inputs of one case, "" for the first."""

    exercise_id: str
    case: str
    seed: int


@dataclass(frozen=True)
class Opening:
    """Where a debug session opens: on which inputs, and at which statement if one is known."""

    inputs: CaseInputs
    first: FirstWrong | None


@dataclass(frozen=True)
class OpenSession(ToJudge[Opening]):
    """Open a debug session.

    case: that was asked for, or "". otherwise: the case to take where none is asked for and no
    wrong statement is found. failed: the program failed its last check, so look for one.
    """

    program: Request
    case: str
    otherwise: str
    failed: bool


@dataclass(frozen=True)
class Prepare(ToJudge[None]):
    """Make ready for an exercise while nobody waits; not answered."""

    exercise_id: str
    seed: int


@dataclass(frozen=True)
class About:
    """Which layers confine candidates, what missing ones would stop, which versions grade."""

    isolation: tuple[str, ...]
    libraries: Mapping[str, str]
    missing: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class AskAbout(ToJudge[About]):
    """What grades here?"""


def encode_request(request: ToJudge[Any]) -> bytes:
    """One request as a frame."""
    row = {"kind": type(request).__name__, **vars(request)}
    return json.dumps(row, default=vars).encode("utf-8", "surrogatepass")


def decode_request(frame: bytes) -> ToJudge[Any]:
    """The inverse. Raises KeyError, TypeError or ValueError for a frame of another kind."""
    row = json.loads(frame.decode("utf-8", "surrogatepass"))
    kind = REQUESTS[row.pop("kind")]
    if "program" in row:
        row["program"] = _program(row["program"])
    if "expected" in row:
        row["expected"] = _expected_call(row["expected"])
    return kind(**row)


def _program(row: Mapping[str, Any]) -> Request:
    libraries = {name: Library(**entry) for name, entry in row["libraries"].items()}
    return Request(**{**row, "libraries": libraries})


def _expected_call(row: Mapping[str, Any]) -> ExpectedCall:
    return ExpectedCall(**{**row, "keywords": tuple(row["keywords"])})


def encode_answer(answer: Any) -> bytes:
    """One answer, or a Failure, as a frame."""
    inputs = answer.inputs if isinstance(answer, Opening) else answer
    packed = inputs.packed if isinstance(inputs, CaseInputs) else b""
    row = {"failed": isinstance(answer, Failure), "answer": answer}
    text = json.dumps(row, default=_fields_but_bytes)
    return text.encode("utf-8", "surrogatepass") + b"\n" + packed


def _fields_but_bytes(record: Any) -> dict[str, object]:
    return {name: item for name, item in vars(record).items() if type(item) is not bytes}


def decode_answer(request: ToJudge[Answer], frame: bytes) -> Answer:
    """The answer to that request. Raises the TutorError that the judge sent instead of one."""
    line, _, packed = frame.partition(b"\n")
    row = json.loads(line.decode("utf-8", "surrogatepass"))
    if row["failed"]:
        raise error_of(Failure(**row["answer"]))
    answer: Answer = READ_ANSWER[type(request)](row["answer"], packed)
    return answer


def _inputs(row: Any, packed: bytes) -> CaseInputs:
    return CaseInputs(row["case"], row["entry"], tuple(row["names"]), packed)


def _opening(row: Any, packed: bytes) -> Opening:
    first = first_wrong_from_json(row["first"]) if row["first"] else None
    return Opening(_inputs(row["inputs"], packed), first)


# request → how its answer is read; what is not here is not answered
READ_ANSWER: Mapping[type[ToJudge[Any]], Callable[[Any, bytes], Any]] = {
    GradeProgram: lambda row, packed: grade_from_json(row),
    ExplainWrong: lambda row, packed: first_wrong_from_json(row),
    CompareWithCourse: lambda row, packed: beside_course_from_json(row),
    AskInputs: _inputs,
    OpenSession: _opening,
    Draw: lambda row, packed: tuple(Drawing(**drawing) for drawing in row),
    Predict: lambda row, packed: Told(**row),
    AskAgreement: lambda row, packed: Agreement(**row),
    AskAbout: lambda row, packed: About(tuple(row["isolation"]), row["libraries"], row["missing"]),
}
UNANSWERED = (Foresee, Prepare)
REQUESTS: Mapping[str, Callable[..., ToJudge[Any]]] = {
    kind.__name__: kind for kind in (*READ_ANSWER, *UNANSWERED)
}
