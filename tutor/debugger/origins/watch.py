"""`watch x`: run on until a value changes, in place or by binding, wherever that happens."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import FrameType

from tutor.debugger.origins.changes import ChangeWatch
from tutor.debugger.origins.home import Key, key_of
from tutor.debugger.origins.loop_passes import LoopPasses
from tutor.debugger.origins.when_words import compiled
from tutor.debugger.pdb.extensions import Command, Extension, Pause
from tutor.debugger.timetravel.notes import Change

WHY = "changed"  # of the stop
CONDITION = re.compile(r"(?P<expression>.+?)\s+if\s+(?P<condition>.+)", re.DOTALL)
COST = (
    "(Every statement of your files takes some microseconds more meanwhile, and breakpoints do not "
    "stop the program until then.)"
)
NEVER = "\n{name} did not change{more} before the end of the run."


class WatchChanges(Extension):
    """One watch at a time, from the stop where it is typed to the change."""

    def __init__(self) -> None:
        self._asked: tuple[str, str] | None = None  # the expression, the condition
        self._home: Key = ("", "", 0)  # the function where it was typed
        self._watch: ChangeWatch | None = None
        self._passes: LoopPasses | None = None  # at a stop where a value has changed
        self._told = ""

    @property
    def commands(self) -> Mapping[str, Command]:
        """watch."""
        return {"watch": Command(self.watch, needs_argument=True)}

    def watch(self, arg: str) -> bool:
        """watch expression [if condition]
        Run on until the value changes, in place or by binding, in whichever function: `watch w.g`,
        `watch loss if loss > 10`.
        """
        whole = compiled(arg.strip())
        match = CONDITION.fullmatch(arg.strip()) if whole is None else None
        asked = (match["expression"], match["condition"]) if match else (arg.strip(), "")
        if any(compiled(text) is None for text in asked if text or text is asked[0]):
            example = f"watch {self.context.some_name()}"
            self.context.fail(f"`watch` takes an expression, for instance `{example}`")
            return False
        frame = self.context.frame
        if self.context.has_raised or frame is None:
            return False
        self._asked, self._home = asked, key_of(frame.f_code)
        self.context.tell(COST)
        return self.context.run_on()

    def after_stop(self, pause: Pause) -> None:
        """The program runs on: watch it."""
        frame, asked = pause.frame, self._asked
        if asked is None or frame is None:
            return
        code = compiled(asked[0])
        assert code is not None
        self._watch = ChangeWatch(self.context.files, code, self._home, self._changed)
        if self._passes is not None:
            self._watch.passes = self._passes
        self._watch.start(frame)
        self.context.run_under(self._watch.statements)

    def on_stop(self, pause: Pause) -> None:
        """Nothing is watched at a stop; what has changed is told."""
        # from here on passes are counted further, unless the program moves on in another way
        self._passes = self._watch.passes if self._watch is not None and self._told else None
        self._asked = self._watch = None
        if self._told:
            self.context.say(self._told)
            self._told = ""

    def ended(self, how: str) -> None:
        """The program is over."""
        if self._asked is not None and how != "quit":
            name, condition = self._asked
            more = f" with {condition}" if condition else ""
            self.context.tell(NEVER.format(name=name, more=more))

    def _changed(self, change: Change, frame: FrameType) -> None:
        assert self._asked is not None and self._watch is not None
        name, condition = self._asked
        if condition and not self._watch.holds(condition):
            return
        self._watch.statements.stop()
        how = "changed in place" if change.in_place else "changed"
        self._told = (
            f"\n{name} was {how} by line {change.line}, in {change.function}{change.in_pass}:\n"
            f"  before: {change.before}\n  after:  {change.after}"
        )
        self.context.open_at(frame, WHY)
