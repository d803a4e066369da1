"""Requests to the judge beside grading: pictures, predictions, and what a learner expects."""

from __future__ import annotations

from dataclasses import dataclass

from tutor.grading.request import Request
from tutor.judge.to_judge import ToJudge
from tutor.questions.told import Agreement, ExpectedCall, Told
from tutor.results import Drawing


@dataclass(frozen=True)
class Draw(ToJudge[tuple[Drawing, ...]]):
    """What the exercise's picture.py draws with the program."""

    program: Request


@dataclass(frozen=True)
class Predict(ToJudge[Told]):
    """Is what was typed for a prediction right?"""

    exercise_id: str
    name: str
    text: str


@dataclass(frozen=True)
class AskAgreement(ToJudge[Agreement]):
    """Does the task agree with what a learner expects of a call?"""

    exercise_id: str
    expected: ExpectedCall
