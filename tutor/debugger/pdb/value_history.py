"""`history x.g`: how a value changed line by line, found by a second run that nobody sees."""

from __future__ import annotations

import linecache
from collections.abc import Callable, Mapping
from types import CodeType, FrameType

from tutor.debugger.pdb.extensions import Command, Extension
from tutor.debugger.pdb.unseen_run import PATIENCE, run_in_a_copy
from tutor.debugger.pdb.watching import ABSENT, FIRST, Change, Changes, Watch, state_of
from tutor.debugger.show.visible_tensors import aligned

NOT_MET = (
    "(This place was not reached again with the values that you see: this is the whole run as it "
    "goes by itself.)"
)
NO_RERUN = (
    "`history` runs the program once more from its beginning, which could do harm in a script. "
    "`back` shows earlier values."
)
TOO_LONG = (
    f"running the program once more took over {PATIENCE:.0f} seconds, or it crashed; `back` shows "
    "earlier values"
)


class History(Extension):
    """rerun: runs the whole program again on fresh inputs, without stops; None where that is not
    possible.
    """

    def __init__(self, rerun: Callable[[], None] | None = None) -> None:
        self.rerun = rerun

    @property
    def commands(self) -> Mapping[str, Command]:
        """history."""
        return {"history": Command(self.history, needs_argument=True)}

    def history(self, arg: str) -> None:
        """history expression
        How a value of this function changed, line by line, up to here: `history total`, `history
        w.g`.
        """
        frame, code = self.context.frame, _compiled(arg.strip())
        assert frame is not None
        if code is None:
            example = f"history {self.context.some_name()}"
            self.context.fail(f"`history` takes a name or an attribute, for instance `{example}`")
            return
        if self.rerun is None:
            self.context.fail(NO_RERUN)
            return
        # how the second run knows that it is where the learner is: same line, same values
        state = state_of(self.context.locals())
        changes = run_in_a_copy(self.rerun, Watch(code, frame.f_code, self.context.line, state))
        if changes is None:
            self.context.fail(TOO_LONG)
            return
        self.context.say("\n".join(self._table(arg.strip(), frame, changes)))

    def _table(self, expression: str, frame: FrameType, changes: Changes) -> list[str]:
        if all(change.value == ABSENT for change in changes.rows):
            return [f"{expression} has no value in {frame.f_code.co_name} up to here."]
        many_calls = len({change.call for change in changes.rows}) > 1
        file = frame.f_code.co_filename
        rows = [_row(change, file, many_calls) for change in changes.rows]
        if changes.left_out:  # between the first ones and the last, which are all kept
            rows.insert(FIRST, ("", f"… {changes.left_out:,} changes not shown …", ""))
        note = [] if changes.met else [NOT_MET]
        return [*aligned(rows, self.context.width), *note]


def _compiled(expression: str) -> CodeType | None:
    try:
        return compile(expression, "<typed>", "eval")
    except (SyntaxError, ValueError):
        return None


def _row(change: Change, file: str, many_calls: bool) -> tuple[str, str, str]:
    """Where, the source of that line, and the value."""
    call = f"call {change.call}, " if many_calls else ""
    value = f"{change.value}, changed in place" if change.in_place else change.value
    if not change.line:
        return call, "(as the function began)", value
    return f"{call}line {change.line}", linecache.getline(file, change.line).strip(), value
