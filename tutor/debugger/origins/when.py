"""`when x`: the last statement that changed a value before this stop; `back when` goes there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import FrameType

from tutor.debugger.origins.approach import Approach
from tutor.debugger.origins.changes import ChangeWatch
from tutor.debugger.origins.passed_in import in_caller
from tutor.debugger.origins.past_run import PastRun
from tutor.debugger.origins.past_run_words import CANNOT_REPEAT, NO_STOP_BEFORE, not_told
from tutor.debugger.origins.when_words import (
    FIRST_WHEN,
    ONLY_WHEN,
    answer_words,
    compiled,
    is_passed,
)
from tutor.debugger.pdb.extensions import Command, Pause
from tutor.debugger.timetravel.notes import Answer, Change, Search

WHY = "changed"  # of the stop


class When(PastRun):
    """Watches the value of an expression, statement by statement."""

    kind = "when"
    _change: Change | None = None
    _found: Answer | None = None  # the last answer at this stop
    _told = ""

    @property
    def commands(self) -> Mapping[str, Command]:
        """when, and `back when` besides `back`."""
        when = {"when": Command(self.when, needs_argument=True)}
        return when if self.way_back is None else {**when, "back": Command(self.back)}

    def when(self, arg: str) -> None:
        """when expression
        The last statement that changed a value before this stop, in place or by binding:
        `when x`, `when self.out`, `when w.grad`. Then `back when` goes in front of it.
        """
        expression = arg.strip()
        if compiled(expression) is None:
            example = f"when {self.context.some_name()}"
            self.context.fail(f"`when` takes a name or an attribute, for instance `{example}`")
        elif not self.has_stop_before:
            self.context.fail(NO_STOP_BEFORE)
        elif not self.can_run_again:
            self.context.fail(CANNOT_REPEAT)
        else:
            answer = self._asked_outwards(expression)
            if answer is None:
                self.context.tell(f"\n{not_told(answer)}")
            else:
                self._tell(answer, expression)

    def _asked_outwards(self, expression: str) -> Answer | None:
        """A value that has come as an argument is followed to the functions that pass it."""
        answer = self.ask(expression)
        # only now: what asked is another process, and this is its stack
        stack, depth = self.context.debugger.stack, self.context.depth
        while answer is not None and is_passed(answer) and depth > 0:
            inner, outer = stack[depth][0], stack[depth - 1][0]
            by_caller = in_caller(answer.search.expression, inner, outer)
            if by_caller is None:
                return answer
            further = self.ask(*by_caller)
            if further is None or not_told(further) or further.change is None:
                return answer
            answer, depth = further, depth - 1
        return answer

    def tell(self, answer: Answer) -> None:
        """The answer, in words."""
        self._tell(answer, answer.search.expression)

    def _tell(self, answer: Answer, asked: str) -> None:
        self._told = ""
        self.context.debugger.lastcmd = ""
        problem, is_closed_over = self._problem(asked), self._is_closed_over(asked)
        words = answer_words(answer, asked, problem, is_closed_over=is_closed_over)
        self.context.tell(f"\n{words}")
        self._found = answer

    def _is_closed_over(self, expression: str) -> bool:
        """Whether it has names that this function shares with the one around it."""
        code, frame = compiled(expression), self.context.frame
        return bool(code and frame and set(code.co_names).intersection(frame.f_code.co_freevars))

    def _problem(self, expression: str) -> str:
        """Why it cannot be evaluated here, "" if it can."""
        code, frame = compiled(expression), self.context.frame
        assert code is not None and frame is not None
        try:
            eval(code, frame.f_globals, self.context.locals())
        except Exception as error:
            return f"{type(error).__name__}: {error}"
        return ""

    def back(self, arg: str) -> None:
        """back [n] | when
        Go back to the stop before this one, or n stops. `back 0` opens this one as it was; `back
        when` goes in front of the statement that `when` has found. Values, edits in place, random
        numbers and gradients are as they were then; files are not. Breakpoints stay.
        """
        assert self.way_back is not None
        word, _, expression = arg.strip().partition(" ")
        if word != "when":
            self.way_back.back(arg)
        elif expression.strip():
            self.context.fail(ONLY_WHEN.format(expression=expression.strip()))
        elif self._found is None or self._found.change is None:
            self.context.fail(FIRST_WHEN)
        else:
            self._go(self._found.search, self._found.change.number)

    def _go(self, search: Search, number: int) -> None:
        """In front of a statement; at number 0 the kept stop itself is."""
        assert self.checkpoints is not None
        if number:
            self.send(replace(search, number=number))
        self.checkpoints.go_back(search.start, self.context.carry(), None)

    def on_stop(self, pause: Pause) -> None:
        """A search has come to its statement."""
        super().on_stop(pause)
        if self._told:
            self.context.tell(self._told)
            self._told = ""

    # --- in the process that runs the part again

    def watch(self, search: Search, frame: FrameType) -> None:
        """Every change of the value; or up to the statement that is wanted."""
        if search.number:
            approach = Approach(self.context.files, search.number, self._arrive)
            approach.start(frame)
            self.context.run_under(approach.statements)
            return
        code = compiled(search.expression)
        assert code is not None
        whose = search.whose
        home = (whose.file, whose.function, whose.first)
        told = (self._changed, self.statement_begins)
        changes = ChangeWatch(self.context.files, code, home, *told, whose.is_global)
        changes.start(frame)
        self.context.run_under(changes.statements)

    def _arrive(self, frame: FrameType) -> None:
        self.seen_again()
        self._told = "\n(in front of the statement; `n` runs it)"
        self.context.open_at(frame, WHY)

    def _changed(self, change: Change, frame: FrameType) -> None:
        self._change = change

    def answer(self, search: Search, frame: FrameType | None) -> Answer:
        """The last change."""
        return Answer(search, self._change, frame is not None)

    def is_enough(self, answer: Answer) -> bool:
        """A change in a later part is the last one."""
        return answer.change is not None
