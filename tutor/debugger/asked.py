"""Questions and predictions at a stop: answer, predict, because. A mixin over the session."""

from __future__ import annotations

import copy
from dataclasses import dataclass
from types import FrameType
from typing import Any

from tutor.debugger.answers import is_right
from tutor.debugger.frames import current_locals
from tutor.debugger.goal_words import flowed
from tutor.debugger.looked import evaluate
from tutor.debugger.observe import Observed
from tutor.debugger.plan import Stop
from tutor.debugger.sources import MISSING
from tutor.debugger.tally import OPEN, Task
from tutor.debugger.tensors import show


@dataclass
class Question:
    """One that was asked at a stop. truth: the answer as this run has it, kept apart from what may change it later."""

    stop: Stop
    truth: Any
    open: bool = True


@dataclass
class Foretold:
    """A prediction under way. text: as the learner typed it, "" until then. at: the instruction before which it was asked."""

    stop: Stop
    frame: FrameType
    at: int
    text: str = ""
    wrong: bool = False
    settled: bool = False


class Asked(Observed):
    """Asks what an author wants to know at a stop, and judges what comes."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        self._questions: list[Question] = []
        self._foretold: Foretold | None = None
        super().__init__(*args, **kwargs)

    def interaction(self, frame: FrameType | None, traceback: Any) -> None:
        """A stop: a prediction may come true here."""
        self._settle(frame)
        super().interaction(frame, traceback)
        if self.flow == "continue":
            for question in self._questions:  # their answers have been said
                question.open = False

    def ended(self) -> None:
        """The program has run to its end: what was predicted is true by now, or never will be."""
        self._settle(None)

    def _arrive(self, number: int, frame: FrameType) -> None:
        super()._arrive(number, frame)
        stop = self.stops[number]
        self._ask(stop, frame)
        if stop.predict:
            self._foretold = Foretold(stop, frame, frame.f_lasti)

    # --- questions

    def _ask(self, stop: Stop, frame: FrameType) -> None:
        if not stop.waypoint.question or not stop.answer:
            return
        truth = evaluate(stop.answer, self.names_of(frame))
        if truth is MISSING:
            self._drop(stop, "answered")
            return
        self._questions.append(Question(stop, _kept(truth)))

    def do_answer(self, arg: str) -> None:
        """answer EXPRESSION
        Answer the question of this stop, with a value or with an expression that is computed here.
        """
        question = next((item for item in reversed(self._questions) if item.open), None)
        if question is None:
            shown = " Its answer has been shown; the next session asks again." if self._questions else ""
            self.error(f"No question is open here.{shown}")
            return
        if not arg.strip():
            asked = " ".join(question.stop.waypoint.question.split())
            self.error(f"answer needs a value or an expression, for instance `answer 1 + 1`. The question: {asked}")
            return
        if not is_right(arg, question.truth, self._quietly):
            self.message(flowed("No, this run says something else. Look once more, or ask for a `hint`.", self.width()))
            return
        question.open = False
        task = self._task(question.stop, "answered")
        if task is None or self.tally.may_be_reached(task):
            self.message("  Yes, that is what this run says.")
            self._reach(task)
        elif self.tally.mark(task) == OPEN:
            question.open = True
            self.message(flowed(f"True. But first: {task.goal.after}. Then answer again.", self.width()))
        else:
            self.message("  Yes; you have answered it before.")

    def _quietly(self, text: str) -> Any:
        assert self.curframe is not None
        here = current_locals(self)
        return eval(text, {**self.curframe.f_globals, **here}, here)

    # --- predictions

    def do_predict(self, arg: str) -> None:
        """predict WHAT YOU EXPECT
        Say it before the line runs; afterwards you see what came.
        """
        told = self._foretold
        if told is None or told.settled:
            self.error("Nothing is to be predicted here.")
        elif not arg.strip():
            self.error(f"predict needs what you expect. {told.stop.predict.ask if told.stop.predict else ''}")
        else:
            told.text = arg.strip()
            self.message("  Noted. Now let the line run: n")

    def do_because(self, arg: str) -> None:
        """because WORDS
        Say in your own words why it came out otherwise than you predicted.
        """
        told = self._foretold
        if told is None or not told.wrong or not told.stop.predict:
            self.error("There is nothing to explain; `because` comes after a prediction that was not what came.")
            return
        if not arg.strip():
            self.error("because needs a few words of yours.")
            return
        self.emit("because", {"waypoint": told.stop.waypoint.name, "predicted": told.text, "words": arg.strip()})
        self.message(flowed(told.stop.predict.why, self.width()))
        told.wrong = False
        self._reach(self._task(told.stop, "predicted"))

    def _settle(self, frame: FrameType | None) -> None:
        """Show what came of a prediction, once its line has run."""
        told = self._foretold
        guess = told.stop.predict if told else None
        if told is None or guess is None or told.settled or not _has_run(told, frame):
            return
        truth = evaluate(guess.answer, self.names_of(told.frame))
        if truth is MISSING and frame is not None:
            return
        told.settled = True
        if truth is MISSING or not told.text:
            return
        self.message(f"\n  You said {told.text}. It is {show(truth, width=self.width())}.")
        right = is_right(told.text, truth, lambda text: eval(text, dict(self.names_of(told.frame))))
        if right or frame is None:  # at the end no prompt will come at which to explain it
            self.message(flowed(guess.why, self.width()))
            self._reach(self._task(told.stop, "predicted"))
        else:
            told.wrong = True
            self.message("  Why? Say it in your own words: because ...\n")

    def _task(self, stop: Stop, kind: str) -> Task | None:
        return next((task for task in self.tally.tasks if task.number == stop.number and task.goal.kind == kind), None)

    def _reach(self, task: Task | None) -> None:
        if task is not None and self.tally.reach(task):
            self.on_reached([task])

    def _drop(self, stop: Stop, kind: str) -> None:
        task = self._task(stop, kind)
        if task is not None:
            self.tally.drop(task)
            self.emit("void", {"key": task.goal.key})


def _has_run(told: Foretold, frame: FrameType | None) -> bool:
    """Whether the line is behind the program: it stands further on in that frame, or has left it."""
    if frame is None:
        return True
    if frame is told.frame:
        return frame.f_lasti != told.at
    caller = frame.f_back
    while caller is not None:
        if caller is told.frame:
            return False
        caller = caller.f_back
    return True


def _kept(value: Any) -> Any:
    """A copy, since what is asked about may be changed in place later."""
    detach = getattr(value, "detach", None)
    try:
        return detach().clone() if detach else copy.deepcopy(value)
    except Exception:  # what cannot be copied is kept as it is
        return value
