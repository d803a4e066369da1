"""`when x`: the last statement that changed a value before this stop; `back when` goes there.

The part of the run from the kept stop before this one is run once more, unseen and watched, in the
process of that stop; this stop is kept meanwhile and opens again with the answer.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import FrameType

from tutor.debugger.origins.approach import Approach
from tutor.debugger.origins.changes import ChangeWatch
from tutor.debugger.origins.when_words import (
    FIRST_WHEN,
    NO_STOP_BEFORE,
    answer_words,
    compiled,
    moves,
)
from tutor.debugger.pdb.carried import Carried
from tutor.debugger.pdb.extensions import Command, Extension, Pause
from tutor.debugger.pdb.watching import state_of
from tutor.debugger.timetravel.back import Back
from tutor.debugger.timetravel.checkpoints import Checkpoints
from tutor.debugger.timetravel.hidden_output import HiddenOutput
from tutor.debugger.timetravel.notes import Answer, Change, GoBack, Search

WHY = "changed"  # of the stop


class When(Extension):
    """back: the way back to kept stops; without one nothing can be run again."""

    def __init__(self, back: Back | None = None) -> None:
        self._back = back
        self._search: Search | None = None  # in the process that runs the part again
        self._change: Change | None = None
        self._hidden: HiddenOutput | None = None
        self._found: Answer | None = None  # the last answer at this stop
        self._carried = Carried()
        self._told = ""
        if back is not None:
            back.searcher = self

    @property
    def commands(self) -> Mapping[str, Command]:
        """when, and `back when` besides `back`."""
        when = {"when": Command(self.when, needs_argument=True)}
        return when if self._back is None else {**when, "back": Command(self.back)}

    @property
    def _checkpoints(self) -> Checkpoints | None:
        return self._back.checkpoints if self._back is not None else None

    def when(self, arg: str) -> None:
        """when expression
        The last statement that changed a value before this stop, in place or by binding:
        `when x`, `when self.out`, `when w.grad`. Then `back when` goes in front of it.
        """
        expression = arg.strip()
        if compiled(expression) is None:
            example = f"when {self.context.some_name()}"
            self.context.fail(f"`when` takes a name or an attribute, for instance `{example}`")
            return
        start = self._stop_before(self._checkpoints.depth if self._checkpoints else 0)
        if not start:
            self.context.fail(NO_STOP_BEFORE)
            return
        frame, checkpoints = self.context.frame, self._checkpoints
        assert frame is not None and checkpoints is not None
        code, line = frame.f_code, self.context.line
        place = (code.co_filename, line, code.co_name, code.co_firstlineno)
        state = state_of(self.context.locals())
        self._send(
            Search(expression, checkpoints.depth, start, *place, state, self._lines_at(start))
        )

    def back(self, arg: str) -> None:
        """back [n] | when
        Go back to the stop before this one, or n stops. `back 0` opens this one as it was; `back
        when` goes in front of the statement that `when` has found. Values, edits in place, random
        numbers and gradients are as they were then; files are not. Breakpoints stay.
        """
        assert self._back is not None
        if arg.strip() != "when":
            self._back.back(arg)
        elif self._found is None or self._found.change is None:
            self.context.fail(FIRST_WHEN)
        else:
            self._go(self._found.search, self._found.change.number)

    def _go(self, search: Search, number: int) -> None:
        """In front of a statement; at number 0 the kept stop itself is."""
        assert self._checkpoints is not None
        if number:
            self._send(replace(search, number=number))
        self._checkpoints.go_back(search.start, self.context.carry(), None)

    def _send(self, search: Search) -> None:
        assert self._checkpoints is not None
        self._checkpoints.leave_for(GoBack(search.start, self.context.carry(), search=search))

    def _stop_before(self, depth: int) -> int:
        """The newest kept stop before this depth, 0 for none."""
        kept = self._checkpoints.kept() if self._checkpoints is not None else []
        return max((other for other in kept if other < depth), default=0)

    def _lines_at(self, depth: int) -> tuple[str, ...]:
        """What was typed there, without what moved on."""
        assert self._back is not None
        return tuple(line for line in self._back.typed_at(depth) if not moves(line))

    # --- in the process that runs the part again

    def begin(self, search: Search) -> None:
        """At the kept stop from which it is run; nothing of it is seen."""
        self._search, self._carried = search, self.context.carry()
        self._hidden = HiddenOutput(self.context.debugger)
        self.context.run_silently()
        self.context.debugger.cmdqueue[:] = [*search.lines, "c"]

    def after_stop(self, pause: Pause) -> None:
        """The program runs on: watch it."""
        search, frame = self._search, pause.frame
        if search is None or frame is None:
            return
        if search.number:
            approach = Approach(self.context.files, search.number, self._arrive)
            approach.start(frame)
            self.context.run_under(approach.statements)
            return
        code = compiled(search.expression)
        assert code is not None
        home = (search.file, search.function, search.first)
        watch = ChangeWatch(self.context.files, code, home, self._changed, self._begins)
        watch.start(frame)
        self.context.run_under(watch.statements)

    def _arrive(self, frame: FrameType) -> None:
        self._show_again()
        self.context.be_heard()
        self.context.restore(self._carried)
        self._search, self._told = None, "\n(in front of the statement; `n` runs it)"
        self.context.open_at(frame, WHY)

    def on_stop(self, pause: Pause) -> None:
        """A search has come to its statement."""
        if self._told:
            self.context.tell(self._told)
            self._told = ""

    def _changed(self, change: Change, frame: FrameType) -> None:
        self._change = change

    def _begins(self, frame: FrameType) -> None:
        """A statement begins: perhaps this is where the search was asked for."""
        search = self._search
        assert search is not None
        here = (frame.f_code.co_filename, frame.f_lineno, frame.f_code.co_name)
        is_there = here == (search.file, search.line, search.function)
        if is_there and state_of(frame.f_locals) == search.state:
            self._end(search, met=True)

    def on_raised(self) -> None:
        """The part did not end as before."""
        self.ended("raised")

    def ended(self, how: str) -> None:
        """The program is over, and the place was not met."""
        if self._search is not None and not self._search.number:
            self._end(self._search, met=False)
        self._show_again()

    def _end(self, search: Search, met: bool) -> None:
        checkpoints = self._checkpoints
        assert checkpoints is not None
        before = self._stop_before(search.start)
        if met and self._change is None and before:
            earlier = replace(search, start=before, lines=self._lines_at(before))
            checkpoints.leave_for(GoBack(before, self.context.carry(), search=earlier))
        answer = Answer(search, self._change, met)
        checkpoints.leave_for(GoBack(search.home, self.context.carry(), answer=answer))

    def _show_again(self) -> None:
        if self._hidden is not None:
            self._hidden.show_again()
            self._hidden = None

    # --- at the stop where it was asked for

    def tell(self, answer: Answer) -> None:
        """The answer, in words."""
        self._told = ""
        self.context.debugger.lastcmd = ""
        self.context.tell("\n" + answer_words(answer))
        self._found = answer
