"""What is printed at a planned stop: its panel, what it asks, and on leaving it the answer."""

from __future__ import annotations

from types import FrameType

from tutor.debugger.pdb.comprehensions import INSIDE, is_comprehension
from tutor.debugger.pdb.extensions import Extension, Pause
from tutor.debugger.plan.plan import Stop
from tutor.debugger.show import panel
from tutor.debugger.show.offered import offered
from tutor.debugger.show.tensors import show

INTERRUPTED = "\n(stopped at the next line of your code)"


class PlannedStopPanel(Extension):
    """spelled: whether panels give the lines to type, or only say what they are to show."""

    def __init__(self, spelled: bool = True) -> None:
        self.spelled = spelled
        self._question = ""  # for above the prompt
        self._answer = ""  # for when the learner runs on

    def on_stop(self, pause: Pause) -> None:
        """Say what this place is and what to look at."""
        if pause.why == "interrupted":
            self.context.tell(INTERRUPTED)
        if pause.frame is not None and is_comprehension(pause.frame):
            self.context.tell(INSIDE)
        if pause.planned is None or pause.frame is None:
            return
        frame = pause.frame
        stop = offered(pause.planned, self.context.names_of(frame))
        width = self.context.width
        total = sum(not other.waypoint.again for other in self.context.stops.values())
        self.context.say(panel.waypoint_panel(stop, total, width, self.spelled))
        if stop.nth and self.context.skipped:  # the first wrong statement
            self.context.say(panel.passed_line(self._passed(), width))
        self.context.say(panel.keys_line(self.context.more_stops, width, bool(stop.goals)))
        # the answer is computed now, before the learner changes what it is about
        self._question, self._answer = panel.asked_panel(stop, width), _answer(stop, frame)

    def _passed(self) -> list[str]:
        """Names of the stops that the program ran past on the way here."""
        return [self.context.stops[number].waypoint.name for number in sorted(self.context.skipped)]

    def on_prompt(self) -> None:
        """What this stop asks comes right above the prompt, where it fits on any screen."""
        if self._question:
            self.context.say(self._question)
            self._question = ""

    def after_stop(self, pause: Pause) -> None:
        """Whoever runs on sees the answer."""
        if self.context.flow == "continue" and self._answer:
            self.context.say(self._answer)
            self._answer = ""


def _answer(stop: Stop, frame: FrameType) -> str:
    """The answer to the question as this run has it; "" without a question or where it cannot be
    computed.
    """
    if not stop.waypoint.question or not stop.answer:
        return ""
    try:
        value = eval(stop.answer, {**frame.f_globals, **frame.f_locals}, {})
    except Exception:
        return ""
    return f"  The answer was {show(value)}   ({' '.join(stop.answer.split())})"
