"""`when x`: the last statement that changed a value before this stop; `back when` goes there.

The part of the run from the kept stop before this one is run once more, unseen and watched, in the
process of that stop; this stop is kept meanwhile and opens again with the answer.
"""

from __future__ import annotations

import linecache
from collections.abc import Mapping
from dataclasses import replace
from types import CodeType, FrameType

from tutor.debugger.origins.changes import ABSENT, ChangeWatch
from tutor.debugger.origins.statement_count import StatementCount
from tutor.debugger.pdb.carried import Carried
from tutor.debugger.pdb.extensions import Command, Extension, Pause
from tutor.debugger.pdb.watching import state_of
from tutor.debugger.timetravel.back import Back
from tutor.debugger.timetravel.checkpoints import Checkpoints
from tutor.debugger.timetravel.hidden_output import HiddenOutput
from tutor.debugger.timetravel.notes import Answer, Change, Search

WHY = "changed"  # of the stop
MOVES = {
    *("n", "next", "s", "step", "r", "return", "c", "cont", "continue", "unt", "until", "j"),
    *("jump", "back", "when", "watch", "q", "quit", "exit", "EOF", ""),
}
NO_STOP_BEFORE = (
    "there is no kept stop before this one, and so nothing that could be run once more; stop "
    "earlier (`back`, `b`) and come here with `c`"
)
NOT_REPEATED = (
    "This cannot be told: run once more from the stop before, your program did not come to this "
    "place with these values again (input, time, files and other processes do not come back)."
)
NOTHING = "Nothing has changed {name} since the first kept stop."
FIRST_WHEN = "`back when` goes to what `when NAME` has found; type that first"


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
        if _compiled(expression) is None:
            example = f"when {self.context.some_name()}"
            self.context.fail(f"`when` takes a name or an attribute, for instance `{example}`")
            return
        start = self._stop_before(self._checkpoints.depth if self._checkpoints else 0)
        if not start:
            self.context.fail(NO_STOP_BEFORE)
            return
        frame, checkpoints = self.context.frame, self._checkpoints
        assert frame is not None and checkpoints is not None
        code = frame.f_code
        self._send(
            Search(
                expression,
                checkpoints.depth,
                start,
                code.co_filename,
                self.context.line,
                code.co_name,
                code.co_firstlineno,
                state_of(self.context.locals()),
                self._lines_at(start),
            )
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
        self._checkpoints.search(search, self.context.carry())

    def _stop_before(self, depth: int) -> int:
        """The newest kept stop before this depth, 0 for none."""
        kept = self._checkpoints.kept() if self._checkpoints is not None else []
        return max((other for other in kept if other < depth), default=0)

    def _lines_at(self, depth: int) -> tuple[str, ...]:
        """What was typed there, without what moved on."""
        assert self._back is not None
        return tuple(line for line in self._back.typed_at(depth) if _first_word(line) not in MOVES)

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
            self._approach(search, frame)
            return
        code = _compiled(search.expression)
        assert code is not None
        home = (search.file, search.function, search.first)
        watch = ChangeWatch(self.context.files, code, home, self._changed, self._begins)
        watch.start(frame)
        self.context.run_under(watch.statements)

    def _approach(self, search: Search, frame: FrameType) -> None:
        def counted(frame: FrameType, event: str, argument: object) -> None:
            if event == "line" and statements.count == search.number:
                statements.stop()
                self._arrive(frame)

        statements = StatementCount(self.context.files, after=counted)
        statements.start(frame)
        self.context.run_under(statements)

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
        """The part ended in another way than before."""
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
            checkpoints.search(earlier, self.context.carry())
        checkpoints.answer(Answer(search, self._change, met), self.context.carry())

    def _show_again(self) -> None:
        if self._hidden is not None:
            self._hidden.show_again()
            self._hidden = None

    # --- at the stop where it was asked for

    def tell(self, answer: Answer) -> None:
        """The answer, in words."""
        self._told = ""
        self.context.debugger.lastcmd = ""
        self.context.tell("\n" + _words(answer))
        self._found = answer


def _words(answer: Answer) -> str:
    change, name = answer.change, answer.search.expression
    if not answer.met:
        return NOT_REPEATED
    if change is None:
        return NOTHING.format(name=name)
    verb = (
        "changed in place" if change.in_place else "set" if change.before == ABSENT else "changed"
    )
    return (
        f"{name} was last {verb} by line {change.line}, in {change.function}:\n"
        f"  {_source(change)}\n"
        f"  before: {change.before}\n"
        f"  after:  {change.after}\n"
        "`back when` goes in front of it."
    )


def _source(change: Change) -> str:
    return linecache.getline(change.file, change.line).strip()


def _compiled(expression: str) -> CodeType | None:
    try:
        return compile(expression, "<typed>", "eval")
    except (SyntaxError, ValueError):
        return None


def _first_word(line: str) -> str:
    return (line.split() or [""])[0]
