"""What the judge does for the requests beside grading; nothing is kept between them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from tutor.candidate.run import Candidates
from tutor.course.model import Course, Exercise
from tutor.judge.side_questions import AskAgreement, Draw, Predict
from tutor.judge.to_judge import ToJudge
from tutor.questions.agree import agreement
from tutor.questions.draw import draw
from tutor.questions.predict import tell
from tutor.questions.told import Agreement, Told
from tutor.results import Drawing


class SideAnswers:
    """find: the exercise of a name, or JudgeError. handlers: what answers each kind of request."""

    def __init__(
        self, course: Course, candidates: Candidates, find: Callable[[str], Exercise]
    ) -> None:
        self.course = course
        self.candidates = candidates
        self.find = find
        self.handlers: Mapping[type[ToJudge[Any]], Callable[[Any], Any]] = {
            Draw: self.draw,
            Predict: self.predict,
            AskAgreement: self.agree,
        }

    def draw(self, request: Draw) -> tuple[Drawing, ...]:
        """Every picture of the exercise."""
        program, exercise = request.program, self.find(request.program.exercise_id)
        source, path, libraries = program.source, program.path, program.libraries
        return tuple(draw(self.course, exercise, self.candidates, source, path, libraries))

    def predict(self, request: Predict) -> Told:
        """Whether what was typed is right."""
        return tell(self.course, self.find(request.exercise_id), request.name, request.text)

    def agree(self, request: AskAgreement) -> Agreement:
        """Whether the task agrees."""
        exercise = self.find(request.exercise_id)
        return agreement(self.course, exercise, self.candidates, request.expected)
