"""`until CONDITION`: on to the first statement after which a condition has become true."""

from __future__ import annotations

from types import CodeType, FrameType

from tutor.debugger.origins import condition_words
from tutor.debugger.origins.condition_watch import ConditionWatch, Place
from tutor.debugger.origins.when_words import compiled
from tutor.debugger.pdb.extensions import Extension, Pause
from tutor.debugger.show.chains import roots
from tutor.debugger.show.safe_look import undisturbed
from tutor.debugger.show.tensors import describe

WHY = "condition"  # of the stop


class UntilTrue(Extension):
    """One condition at a time, from the stop where it is typed to the statement."""

    def __init__(self) -> None:
        self._asked = ""
        self._home: FrameType | None = None  # where it was typed
        self._watch: ConditionWatch | None = None
        self._told: list[str] = []

    def begin(self, condition: str) -> bool:
        """Run on with this condition. Returns whether the program runs on."""
        if compiled(condition) is None:
            self.context.fail(condition_words.usage(self.context.some_name()))
            return False
        if self.context.has_raised:
            return False
        self._asked, self._home = condition, self.context.frame
        return self.context.run_on()

    def after_stop(self, pause: Pause) -> None:
        """The program runs on: watch it."""
        code, frame = compiled(self._asked) if self._asked else None, pause.frame
        if code is not None and frame is not None:
            self._start(code, frame)

    def _start(self, code: CodeType, frame: FrameType) -> None:
        home, self._home = self._home or frame, None
        watch = self._watch = ConditionWatch(self.context.files, code, home, self._became)
        self.context.tell(condition_words.COST)
        if watch.was_true:
            self.context.tell(condition_words.TRUE_ALREADY.format(condition=self._asked))
        elif watch.failure is not None:
            function = self._caller_with(watch.failure)
            self.context.tell(condition_words.not_yet(watch.failure, function))
        watch.start(frame)
        self.context.run_under(watch.statements)

    def _caller_with(self, failure: Exception) -> str:
        """The function, further out on the stack, that has the name which is missing; "" for
        none.
        """
        name = getattr(failure, "name", None)
        outer = self.context.debugger.stack[: self.context.depth]
        found = (entry[0] for entry in reversed(outer) if name in entry[0].f_locals)
        return next((frame.f_code.co_name for frame in found), "")

    def on_stop(self, pause: Pause) -> None:
        """Nothing is watched at a stop; where the condition has become true is told."""
        if self._watch is not None:
            self._watch.statements.stop()
        self._asked, self._watch = "", None
        if self._told:
            self.context.say("\n".join(self._told))
            self._told = []

    def ended(self, how: str) -> None:
        """The program is over."""
        watch = self._watch
        if watch is not None and how != "quit":
            count = watch.statements.count
            self.context.tell(condition_words.never(self._asked, count, watch.failure))

    def _became(self, place: Place, frame: FrameType) -> None:
        watch = self._watch
        assert watch is not None
        home = watch.home.frame
        with undisturbed():
            found = roots(self._asked, {**home.f_globals, **home.f_locals})
            rows = [f"{name}: {describe(value)}" for name, value in found]
        self._told = condition_words.panel(self._asked, place, rows)
        self.context.open_at(frame, WHY)
