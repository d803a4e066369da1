"""`history x.g`: how a value changed line by line, by running the program once more, unseen, in a
copy of this process. A mixin.
"""

from __future__ import annotations

import json
import linecache
import os
import select
import signal
import sys
import time
from collections.abc import Callable
from types import FrameType
from typing import TYPE_CHECKING, Any

from tutor.candidate.processes.copies import end_process
from tutor.debugger.pdb.watching import ABSENT, FIRST, Change, Watch, state_of
from tutor.debugger.show.stack_frames import current_locals
from tutor.debugger.show.visible_tensors import aligned

if TYPE_CHECKING:
    from tutor.debugger.pdb.session import Session as Base
else:
    Base = object

PATIENCE = 10.0  # seconds that the second run may take
NOT_MET = "(This place was not met again with the values that you see: this is the whole run as it goes by itself.)"
NO_RERUN = "`history` runs the program once more from its beginning, and a script might mind that. `back` shows earlier values."


class History(Base):
    """rerun: runs the whole program anew on fresh inputs, without stops; None where that is not
    possible.
    """

    def __init__(self, *args: Any, rerun: Callable[[], None] | None = None, **kwargs: Any) -> None:
        self.rerun = rerun
        super().__init__(*args, **kwargs)

    def do_history(self, arg: str) -> None:
        """history expression
        How a value of this function changed, line by line, up to here: `history total`, `history
        w.g`.
        """
        assert self.curframe is not None
        expression = arg.strip()
        try:
            code = compile(expression, "<typed>", "eval")
        except (SyntaxError, ValueError):
            self.error(
                "`history` takes a name or an attribute, for instance `history "
                + self._some_name()
                + "`"
            )
            return
        if self.rerun is None:
            self.error(NO_RERUN)
            return
        frame, line = self.stack[self.curindex]
        watch = Watch(code, frame.f_code, line, state_of(current_locals(self)))
        answer = in_a_copy(self.rerun, watch)
        if answer is None:
            self.error(
                f"running the program once more took over {PATIENCE:.0f} seconds, or it crashed; `back` shows earlier values"
            )
            return
        self.message("\n".join(self._told(expression, frame, answer)))

    def _told(self, expression: str, frame: FrameType, answer: dict[str, Any]) -> list[str]:
        changes = [Change(**row) for row in answer["changes"]]
        if not any(change.value != ABSENT for change in changes):
            return [f"{expression} has no value in {frame.f_code.co_name} up to here."]
        calls = len({change.call for change in changes})
        rows = []
        for change in changes:
            source = (
                linecache.getline(frame.f_code.co_filename, change.line).strip()
                if change.line
                else "(as the function began)"
            )
            place = (f"call {change.call}, " if calls > 1 else "") + (
                f"line {change.line}" if change.line else ""
            )
            rows.append(
                (place, source, change.value + (", changed in place" if change.in_place else ""))
            )
        if answer["left_out"]:
            rows.insert(FIRST, ("", f"… {answer['left_out']:,} changes not shown …", ""))
        note = [] if answer["here"] else [NOT_MET]
        return [*aligned(rows, self.width()), *note]


def in_a_copy(rerun: Callable[[], None], watch: Watch) -> dict[str, Any] | None:
    """What the watch has noted after a run in a forked copy of this process; None if that takes too
    long or dies.
    """
    read, write = os.pipe()
    pid = os.fork()
    if pid == 0:
        try:
            os.close(read)
            _unseen()
            sys.call_tracing(
                _run, (rerun, watch)
            )  # we may be inside a trace function, where nothing is traced otherwise
            # a descriptor
            with open(write, "w", encoding="utf-8", errors="surrogatepass") as file:
                json.dump(watch.result(), file)
        finally:
            os._exit(0)
    os.close(write)
    data, deadline = b"", time.monotonic() + PATIENCE
    try:
        while select.select([read], [], [], max(0.0, deadline - time.monotonic()))[0]:
            piece = os.read(read, 1 << 16)
            if not piece:
                return json.loads(data) if data else None
            data += piece
        return None
    finally:
        os.close(read)
        end_process(pid)


def _run(rerun: Callable[[], None], watch: Watch) -> None:
    sys.settrace(watch)
    try:
        rerun()
    except BaseException:  # the program may fail; what was noted up to there is what is asked for
        pass
    finally:
        sys.settrace(None)


def _unseen() -> None:
    """No keyboard, no screen, no stops."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    nowhere = os.open(os.devnull, os.O_RDWR)
    for number in (0, 1, 2):
        os.dup2(nowhere, number)
    # this process ends soon
    sys.stdout = sys.stderr = open(os.devnull, "w", encoding="utf-8")
    sys.breakpointhook = lambda *args, **kwargs: None
