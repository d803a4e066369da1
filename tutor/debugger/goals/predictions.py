"""Predictions at a stop: predict, see what came, because. A mixin over the session."""

from __future__ import annotations

from dataclasses import dataclass
from inspect import CO_VARARGS, CO_VARKEYWORDS
from types import FrameType
from typing import Any

from tutor.debugger.goals.answers import is_right
from tutor.debugger.goals.goal_progress import Task
from tutor.debugger.goals.goal_words import flowed
from tutor.debugger.goals.inspection import evaluate
from tutor.debugger.goals.observe import Observed
from tutor.debugger.goals.session_events import Names
from tutor.debugger.plan.plan import Stop
from tutor.debugger.show.sources import MISSING
from tutor.debugger.show.tensors import show

UNSAID = "No prediction was noted, and the line has run."
LOOK, AGAIN = "What you see from here on shows the truth.", "The next session asks again."


@dataclass
class Prediction:
    """A prediction under way. text: as the learner typed it, "" until then. at: the instruction
    before which it was asked.

    given: what the function's parameters stood for then; the author's words are about that,
    whatever a program does with the names.
    """

    stop: Stop
    frame: FrameType
    at: int
    given: dict[str, Any]
    text: str = ""
    wrong: bool = False
    settled: bool = False


class Predictions(Observed):
    """Asks for a prediction at a stop, shows what came of it, and after a wrong one asks why."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        self._foretold: Prediction | None = None
        self._told_unsaid = False
        super().__init__(*args, **kwargs)

    def interaction(self, frame: FrameType | None, traceback: Any) -> None:
        """A stop: a prediction may come true here."""
        self._settle(frame)
        super().interaction(frame, traceback)

    def ended(self) -> None:
        """The program has run to its end: what was predicted is true by now, or never will be."""
        self._settle(None, over=True)

    def _arrive(self, number: int, frame: FrameType) -> None:
        super()._arrive(number, frame)
        stop = self.stops[number]
        if stop.predict:
            self._foretold = Prediction(
                stop, frame, frame.f_lasti, _parameters(frame, self.names_of(frame))
            )

    def do_predict(self, arg: str) -> None:
        """predict WHAT YOU EXPECT
        Say it before the line runs; afterwards you see what came.
        """
        told = self._foretold
        if told is None or told.settled:
            self.error("Nothing is to be predicted here.")
        elif not arg.strip():
            self.error(
                f"predict needs what you expect. {told.stop.predict.ask if told.stop.predict else ''}"
            )
        else:
            told.text = arg.strip()
            self.message("  Noted. Now let the line run: n")

    def do_because(self, arg: str) -> None:
        """because WORDS
        Say in your own words why it came out otherwise than you predicted.
        """
        told = self._foretold
        if told is None or not told.wrong or not told.stop.predict:
            self.error(
                "There is nothing to explain; `because` comes after a prediction that was not what came."
            )
            return
        if not arg.strip():
            self.error("because needs a few words of yours.")
            return
        self.emit(
            "because",
            {"waypoint": told.stop.waypoint.name, "predicted": told.text, "words": arg.strip()},
        )
        self.message(flowed(told.stop.predict.why, self.width()))
        told.wrong = False
        self._reach(self._task(told.stop, "predicted"))

    @property
    def owes_a_why(self) -> bool:
        """Whether a wrong prediction is still to be explained."""
        return self._foretold is not None and self._foretold.wrong

    def too_late(self) -> set[Task]:
        """Predictions whose line has run."""
        told = self._foretold
        task = self._task(told.stop, "predicted") if told is not None and told.settled else None
        return {task} if task is not None else set()

    def _settle(self, frame: FrameType | None, over: bool = False) -> None:
        """Show what came of a prediction, once its line has run. frame: None when the program is
        over. over: no prompt follows either.
        """
        told = self._foretold
        guess = told.stop.predict if told else None
        if told is None or guess is None or told.settled or not _has_run(told, frame):
            return
        names = {**self.names_of(told.frame), **told.given}
        truth = evaluate(guess.answer, names)
        if truth is MISSING and frame is not None:
            return
        told.settled = True
        if truth is MISSING:
            self._drop(told.stop, "predicted")
            return
        if not told.text:
            self._say_unsaid(told.stop, over)
            return
        self.message(f"\n  You said {told.text}. It is {show(truth, width=self.width())}.")
        right = is_right(told.text, truth, lambda text: eval(text, dict(names)))
        if right or over:  # at the end no prompt will come at which to explain it
            self.message(flowed(guess.why, self.width()))
            self._reach(self._task(told.stop, "predicted"))
        else:
            told.wrong = True
            self.message("  Why? Say it in your own words: because ...\n")

    def _say_unsaid(self, stop: Stop, over: bool) -> None:
        """Once a session: the line of an open prediction has run, and nothing was predicted."""
        task = self._task(stop, "predicted")
        if not self._told_unsaid and (task is None or task in self.tally.open):
            self._told_unsaid = True
            self.message(flowed(f"{UNSAID} {AGAIN if over else LOOK}", self.width()))

    def _task(self, stop: Stop, kind: str) -> Task | None:
        return next(
            (
                task
                for task in self.tally.tasks
                if task.number == stop.number and task.goal.kind == kind
            ),
            None,
        )

    def _reach(self, task: Task | None) -> None:
        if task is not None and self.tally.reach(task):
            self.on_reached([task])

    def _drop(self, stop: Stop, kind: str) -> None:
        task = self._task(stop, kind)
        if task is not None:
            self.tally.drop(task)
            self.emit("void", {"key": task.goal.key})


def _parameters(frame: FrameType, names: Names) -> dict[str, Any]:
    """What the parameters stand for in this frame; one whose name a program has deleted is left
    out.
    """
    code = frame.f_code
    count = (
        code.co_argcount
        + code.co_kwonlyargcount
        + bool(code.co_flags & CO_VARARGS)
        + bool(code.co_flags & CO_VARKEYWORDS)
    )
    return {name: names[name] for name in code.co_varnames[:count] if name in names}


def _has_run(told: Prediction, frame: FrameType | None) -> bool:
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
