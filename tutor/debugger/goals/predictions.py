"""Predictions at a stop: the commands `predict` and `because`, and what came of a prediction."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from inspect import CO_VARARGS, CO_VARKEYWORDS
from types import FrameType
from typing import Any

from tutor.course.model import Guess
from tutor.debugger.goals.answers import is_right
from tutor.debugger.goals.goal_progress import Task
from tutor.debugger.goals.goal_words import flowed
from tutor.debugger.goals.inspection import evaluate
from tutor.debugger.goals.observe import GoalObserver
from tutor.debugger.messages import BecauseEvent
from tutor.debugger.pdb.extensions import Command, Extension, Pause
from tutor.debugger.plan.plan import Stop
from tutor.debugger.show.chains import MISSING
from tutor.debugger.show.namespaces import Names
from tutor.debugger.show.tensors import show

UNSAID = "No prediction was noted, and the line has run."
LOOK, AGAIN = "What you see from here on shows the truth.", "The next session asks again."
NOTHING_TO_EXPLAIN = (
    "There is nothing to explain; `because` comes after a prediction that did not come true."
)


@dataclass
class Prediction:
    """A prediction under way. text: as the learner typed it, "" until then. at: the instruction
    before which it was asked.

    given: what the function's parameters were then; the author's words are about that, whatever a
    program does with the names.
    """

    stop: Stop
    guess: Guess
    frame: FrameType
    at: int
    given: Names
    text: str = ""
    is_wrong: bool = False
    is_settled: bool = False

    def has_run(self, frame: FrameType | None) -> bool:
        """Whether the program, now in `frame`, has run the line: it is further on in the line's
        frame, or has left it. None: the program is over.
        """
        if frame is self.frame:
            return self.frame.f_lasti != self.at
        while frame is not None:
            frame = frame.f_back
            if frame is self.frame:
                return False  # the line has called what runs now
        return True


class Predictions(Extension):
    """Asks for a prediction at a stop, shows what came, and after a wrong one asks why.

    last: of the last prediction that came to be shown: whether it was right, and what came.
    """

    def __init__(self, goals: GoalObserver) -> None:
        self.goals = goals
        self.last: tuple[bool, Any] | None = None
        self._prediction: Prediction | None = None
        self._has_told_unsaid = False

    @property
    def commands(self) -> Mapping[str, Command]:
        """predict, because."""
        return {"predict": Command(self.predict), "because": Command(self.because)}

    def on_stop(self, pause: Pause) -> None:
        """An earlier prediction may come true here; a planned stop may ask for the next."""
        self._settle(pause.frame)
        stop, frame = pause.planned, pause.frame
        if stop is not None and stop.predict and frame is not None:
            given = _parameters(frame, self.context.names_of(frame))
            self._prediction = Prediction(stop, stop.predict, frame, frame.f_lasti, given)

    def ended(self, how: str) -> None:
        """What was predicted is true by now, or never will be."""
        if how in ("returned", "raised"):
            self._settle(None, is_over=True)

    def predict(self, arg: str) -> None:
        """predict WHAT YOU EXPECT
        Say it before the line runs; afterwards you see what came.
        """
        prediction = self._prediction
        if prediction is None or prediction.is_settled:
            self.context.fail("There is nothing to predict here.")
        elif not arg.strip():
            self.context.fail(f"predict needs what you expect. {prediction.guess.ask}")
        else:
            prediction.text = arg.strip()
            self.context.say("  Noted. Now let the line run: n")

    def because(self, arg: str) -> None:
        """because WORDS
        Say in your own words why it came out otherwise than you predicted.
        """
        prediction = self._prediction
        if prediction is None or not prediction.is_wrong:
            self.context.fail(NOTHING_TO_EXPLAIN)
            return
        words = arg.strip()
        if not words:
            self.context.fail("because needs a few words of your own.")
            return
        name = prediction.stop.waypoint.name
        self.context.emit(BecauseEvent(name, prediction.text, words))
        self.context.say(flowed(prediction.guess.why, self.context.width))
        prediction.is_wrong = False
        self.goals.reach(self._task(prediction.stop))

    @property
    def owes_a_why(self) -> bool:
        """Whether a wrong prediction is still to be explained."""
        return self._prediction is not None and self._prediction.is_wrong

    def too_late(self) -> set[Task]:
        """Predictions whose line has run."""
        if self._prediction is None or not self._prediction.is_settled:
            return set()
        task = self._task(self._prediction.stop)
        return {task} if task is not None else set()

    def _settle(self, frame: FrameType | None, is_over: bool = False) -> None:
        """Show what came of a prediction, once its line has run. frame: None when the program is
        over. is_over: no prompt follows either.
        """
        prediction = self._prediction
        if prediction is None or prediction.is_settled or not prediction.has_run(frame):
            return
        # parameters as they were at the stop, everything else as it is now
        names = {**self.context.names_of(prediction.frame), **prediction.given}
        truth = evaluate(prediction.guess.answer, names)
        if truth is MISSING and frame is not None:
            return  # it may still get a value further on
        prediction.is_settled = True
        if truth is MISSING:
            self.goals.drop(prediction.stop, "predicted")
        elif not prediction.text:
            self._say_unsaid(prediction.stop, is_over)
        else:
            right = is_right(prediction.text, truth, lambda text: eval(text, dict(names)))
            self.last = (right, truth)
            self._show(prediction, truth, right, is_over)

    def _show(self, prediction: Prediction, truth: Any, right: bool, is_over: bool) -> None:
        width = self.context.width
        self.context.say(f"\n  You said {prediction.text}. It is {show(truth, width=width)}.")
        if right or is_over:  # at the end no prompt will come at which to explain it
            self.context.say(flowed(prediction.guess.why, width))
            self.goals.reach(self._task(prediction.stop))
        else:
            prediction.is_wrong = True
            self.context.say("  Why? Say it in your own words: because ...\n")

    def _say_unsaid(self, stop: Stop, is_over: bool) -> None:
        """Once a session: the line of an open prediction has run, and nothing was predicted."""
        task = self._task(stop)
        if not self._has_told_unsaid and (task is None or task in self.goals.progress.open):
            self._has_told_unsaid = True
            advice = AGAIN if is_over else LOOK
            self.context.say(flowed(f"{UNSAID} {advice}", self.context.width))

    def _task(self, stop: Stop) -> Task | None:
        return self.goals.progress.task(stop.number, "predicted")


def _parameters(frame: FrameType, names: Names) -> Names:
    """The values of the parameters in this frame, without those whose name was deleted."""
    code = frame.f_code
    starred = bool(code.co_flags & CO_VARARGS) + bool(code.co_flags & CO_VARKEYWORDS)
    count = code.co_argcount + code.co_kwonlyargcount + starred
    return {name: names[name] for name in code.co_varnames[:count] if name in names}
