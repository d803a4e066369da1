"""Questions at a stop: answer. A mixin over the session."""

from __future__ import annotations

import copy
from dataclasses import dataclass
from functools import partial
from types import FrameType
from typing import Any

from tutor.debugger.goals.answers import is_right
from tutor.debugger.goals.goal_progress import OPEN
from tutor.debugger.goals.goal_words import flowed
from tutor.debugger.goals.inspection import evaluate
from tutor.debugger.goals.predictions import Predictions
from tutor.debugger.plan.plan import Stop
from tutor.debugger.show.sources import MISSING
from tutor.debugger.show.stack_frames import current_locals


@dataclass
class Question:
    """One that was asked at a stop. truth: the answer as this run has it, kept apart from what may
    change it later. frame: where.
    """

    stop: Stop
    truth: Any
    frame: FrameType
    open: bool = True


class Questions(Predictions):
    """Asks what an author wants to know at a stop, and judges what comes."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        self._questions: list[Question] = []
        super().__init__(*args, **kwargs)

    def interaction(self, frame: FrameType | None, traceback: Any) -> None:
        """A stop: behind it, the answers to what it asked have been said."""
        super().interaction(frame, traceback)
        if self.flow == "continue":
            for question in self._questions:
                question.open = False

    def _arrive(self, number: int, frame: FrameType) -> None:
        super()._arrive(number, frame)
        self._ask(self.stops[number], frame)

    def _ask(self, stop: Stop, frame: FrameType) -> None:
        if not stop.waypoint.question or not stop.answer:
            return
        truth = evaluate(stop.answer, self.names_of(frame))
        if truth is MISSING:
            self._drop(stop, "answered")
            return
        self._questions.append(Question(stop, _kept(truth), frame))

    def do_answer(self, arg: str) -> None:
        """answer EXPRESSION
        Answer the question of this stop, with a value or with an expression that is computed here.
        """
        question = next((item for item in reversed(self._questions) if item.open), None)
        if question is None:
            shown = (
                " Its answer has been shown; the next session asks again."
                if self._questions
                else ""
            )
            self.error(f"No question is open here.{shown}")
            return
        if not arg.strip():
            asked = " ".join(question.stop.waypoint.question.split())
            self.error(
                f"answer needs a value or an expression, for instance `answer 1 + 1`. The question: {asked}"
            )
            return
        if not self._answers(arg, question):
            self.message(
                flowed(
                    "No, this run says something else. Look once more, or ask for a `hint`.",
                    self.width(),
                )
            )
            return
        question.open = False
        task = self._task(question.stop, "answered")
        if task is None or self.tally.may_be_reached(task):
            self.message("  Yes, that is what this run says.")
            self._reach(task)
        elif self.tally.mark(task) == OPEN:
            question.open = True
            self.message(
                flowed(f"True. But first: {task.goal.after}. Then answer again.", self.width())
            )
        else:
            self.message("  Yes; you have answered it before.")

    def _answers(self, text: str, question: Question) -> bool:
        """Right where the learner has gone with u and d, or where the program stands, or where it
        was asked: each is a fair reading.
        """
        if is_right(text, question.truth, self._quietly):
            return True
        frames = dict.fromkeys((self.stack[-1][0], question.frame))
        elsewhere = [dict(self.names_of(frame)) for frame in frames if frame is not self.curframe]
        return any(is_right(text, question.truth, partial(_value, names)) for names in elsewhere)

    def _quietly(self, text: str) -> Any:
        assert self.curframe is not None
        here = current_locals(self)
        return eval(text, {**self.curframe.f_globals, **here}, here)


def _value(names: dict[str, Any], text: str) -> Any:
    return eval(text, names)


def _kept(value: Any) -> Any:
    """A copy, since what is asked about may be changed in place later."""
    detach = getattr(value, "detach", None)
    try:
        return detach().clone() if detach else copy.deepcopy(value)
    except Exception:  # what cannot be copied is kept as it is
        return value
