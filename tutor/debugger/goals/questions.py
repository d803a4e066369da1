"""The question at a stop: the command `answer`, and whether what it says is true."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from types import FrameType
from typing import Any

from tutor.debugger.goals.answers import is_right
from tutor.debugger.goals.goal_progress import OPEN
from tutor.debugger.goals.goal_words import flowed
from tutor.debugger.goals.inspection import evaluate
from tutor.debugger.goals.observe import GoalObserver
from tutor.debugger.pdb.extensions import Command, Extension, Pause
from tutor.debugger.plan.plan import Stop
from tutor.debugger.show.chains import MISSING
from tutor.debugger.show.namespaces import Namespace

NO_QUESTION = "No question is open here."
ALREADY_SHOWN = " Its answer has been shown; the next session asks again."
WRONG = "No, this run says something else. Look once more, or ask for a `hint`."


@dataclass
class Question:
    """One that was asked at a stop. truth: the answer as this run has it, kept apart from what may
    change it later. frame: where.
    """

    stop: Stop
    truth: Any
    frame: FrameType
    is_open: bool = True


class Questions(Extension):
    """Asks what an author wants to know at a stop, and judges the answer."""

    def __init__(self, goals: GoalObserver) -> None:
        self.goals = goals
        self._asked: list[Question] = []

    @property
    def commands(self) -> Mapping[str, Command]:
        """answer."""
        return {"answer": Command(self.answer)}

    def on_stop(self, pause: Pause) -> None:
        """A planned stop may ask something."""
        stop, frame = pause.planned, pause.frame
        if stop is None or frame is None or not (stop.waypoint.question and stop.answer):
            return
        truth = evaluate(stop.answer, self.context.names_of(frame))
        if truth is MISSING:
            self.goals.drop(stop, "answered")
        else:
            self._asked.append(Question(stop, _kept(truth), frame))

    def after_stop(self, pause: Pause) -> None:
        """Once the program runs on, the answers have been shown."""
        if self.context.flow == "continue":
            for question in self._asked:
                question.is_open = False

    def answer(self, arg: str) -> None:
        """answer EXPRESSION
        Answer the question of this stop, with a value or with an expression that is computed here.
        """
        # the newest open one is the one that is on the screen
        question = next((item for item in reversed(self._asked) if item.is_open), None)
        if question is None:
            self.context.fail(NO_QUESTION + (ALREADY_SHOWN if self._asked else ""))
        elif not arg.strip():
            asked = " ".join(question.stop.waypoint.question.split())
            example = "answer needs a value or an expression, for instance `answer 1 + 1`."
            self.context.fail(f"{example} The question: {asked}")
        elif self._is_answered_by(arg, question):
            self._accept(question)
        else:
            self.context.say(flowed(WRONG, self.context.width))

    def _accept(self, question: Question) -> None:
        question.is_open = False
        progress = self.goals.progress
        task = progress.task(question.stop.number, "answered")
        if task is None or progress.may_be_reached(task):
            self.context.say("  Yes, that is what this run says.")
            self.goals.reach(task)
        elif progress.mark(task) == OPEN:  # a goal that has to come before it is still open
            question.is_open = True
            words = f"True. But first: {task.goal.after}. Then answer again."
            self.context.say(flowed(words, self.context.width))
        else:
            self.context.say("  Yes; you have answered it before.")

    def _is_answered_by(self, text: str, question: Question) -> bool:
        """In the frame that the learner has selected, the one where the program is, or the one
        where it was asked: each is a fair reading.
        """
        if is_right(text, question.truth, self._value_here):
            return True
        frames = dict.fromkeys((self.context.program_frame, question.frame))
        others = [frame for frame in frames if frame is not self.context.frame]
        # all names are read first: an expression may assign some
        names = [dict(self.context.names_of(frame)) for frame in others]
        return any(is_right(text, question.truth, partial(_value, known)) for known in names)

    def _value_here(self, text: str) -> Any:
        assert self.context.frame is not None
        here = self.context.locals()
        return eval(text, {**self.context.frame.f_globals, **here}, here)


def _value(names: Namespace, text: str) -> Any:
    return eval(text, names)


def _kept(value: Any) -> Any:
    """A copy, since what is asked about may be changed in place later."""
    detach = getattr(value, "detach", None)
    try:
        return detach().clone() if detach else copy.deepcopy(value)
    except Exception:  # what cannot be copied is kept as it is
        return value
