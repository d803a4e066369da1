"""`back`: return to an earlier stop, exactly; and return there by itself when the learner's code
crashes. A mixin over Session.

Where a stop could not be kept as a process of its own (threads, or one of many that were given up),
the nearest kept stop before it is opened and what was typed since is run again, unseen.
"""

from __future__ import annotations

import bdb
import io
import os
import signal
import sys
import textwrap
from types import FrameType
from typing import TYPE_CHECKING, Any

from tutor.debugger.show.endings import BY_SIGNAL
from tutor.debugger.timetravel.checkpoints import Checkpoints, Wake

if TYPE_CHECKING:
    from tutor.debugger.pdb.session import Session as Base
else:
    Base = object

NO_TIMELINE = (
    "Going back works in the session itself, not inside another debugger that was opened in it."
)
NOT_KEPT = "No stop before this one could be kept (your program runs threads, or memory is short), so there is no way back from here."


class Back(Base):
    """timeline: the kept stops; None switches all of it off."""

    def __init__(self, *args: Any, timeline: Checkpoints | None = None, **kwargs: Any) -> None:
        self.timeline = timeline
        self._typed: dict[int, list[str]] = {}  # what was typed at each stop, by its depth
        self._until = 0  # while what was typed is run again: the depth at which that ends
        self._seen_out: tuple[Any, Any] | None = None
        super().__init__(*args, **kwargs)

    def interaction(self, frame: FrameType | None, traceback: Any) -> None:
        """One stop; every return to it comes out of keep() once more, in another process."""
        if self.timeline is None:
            super().interaction(frame, traceback)
            return
        if (
            os.getpid() != self.timeline.tip
        ):  # a copy that the learner's code forked: it has no terminal to ask at
            self.set_continue()
            return
        if self._until > self.timeline.depth + 1:
            self.timeline.depth += 1
        else:
            wake = self.timeline.keep()
            self.kept()
            self._show_again()
            if wake:
                self.woken(wake)
        self._typed[self.timeline.depth] = []
        super().interaction(frame, traceback)

    def precmd(self, line: str) -> str:
        """Remember what is typed, so that it can be run again."""
        line = super().precmd(line)
        if self.timeline is not None and not line.startswith("_pdbcmd"):
            if not self._until:
                self.timeline.line_typed()
            self._typed.setdefault(self.timeline.depth, []).append(line)
        return line

    def do_back(self, arg: str) -> None:
        """back [n]
        Go back to the stop before this one, or n stops. `back 0` opens this one as it was. Values,
        edits in place, random numbers and gradients are as they were then; files are not.
        Breakpoints stay.
        """
        if self.timeline is None:
            self.error(NO_TIMELINE)
            return
        try:
            steps = int(arg) if arg.strip() else 1
        except ValueError:
            self.error(
                f"`back` takes a number of stops, for instance `back 2`; {arg.strip()!r} is none"
            )
            return
        before = self.timeline.depth - 1
        if not 0 <= steps <= before:
            self.error(_too_far(steps, before))
            return
        self._go(self.timeline, self.timeline.depth - steps)

    def finished(self) -> None:
        """To be called when the session has come to its end, before anything is said about that."""
        self._show_again()
        if self.timeline is not None and os.getpid() == self.timeline.tip:
            self.timeline.done()

    def post_mortem(self, error: BaseException) -> bool:
        """What is run again unseen may fail this time."""
        self._show_again()
        return super().post_mortem(error)

    # --- what is known beyond the end of a process; other mixins add to it

    def carried(self) -> dict[str, Any]:
        """What stays when everything else goes back: JSON values."""
        rows = [
            (bp.number, bp.file, bp.line, bp.temporary, bp.cond, bp.enabled, bp.ignore, bp.hits)
            for bp in bdb.Breakpoint.bpbynumber
            if bp
        ]
        return {"breakpoints": rows, "queue": list(self.cmdqueue), "hinted": sorted(self._hinted)}

    def carry(self, known: dict[str, Any]) -> None:
        """The other end of carried(), in the process that goes on. known: {} after a crash."""
        self.cmdqueue[:] = known.get("queue", [])
        self._hinted.update(known.get("hinted", ()))
        if "breakpoints" in known:
            self._set_breakpoints(known["breakpoints"])

    def kept(self) -> None:
        """Called when a stop was kept."""

    def woken(self, wake: Wake) -> None:
        """This stop is opened again: tell why, and take over what is known since."""
        self.carry(wake.carried)
        again = wake.carried.get("again")
        if again:
            self._run_again(again["until"], again["lines"])
        elif wake.crashed:
            self.emit(
                "crash",
                {
                    "signal": wake.signal,
                    "code": wake.code,
                    "depth": self.timeline.depth if self.timeline else 0,
                },
            )
            words = f"{self._how_it_ended(wake)}{self.crash_place()} You are back at the last stop, and everything is as it was here."
            self.message("\n" + textwrap.fill(words, self.width() - 1))
        else:
            self.lastcmd = "back"
            self.message("\n(back, and everything is as it was here)")

    def crash_place(self) -> str:
        """Where a crash happened, as a sentence with a space before it; "" if that is not known."""
        return ""

    # --- the parts

    def _go(self, timeline: Checkpoints, depth: int) -> None:
        kept = [other for other in timeline.kept() if other <= depth]
        if not kept:
            self.error(NOT_KEPT)
            return
        known = self.carried()
        if kept[-1] < depth:
            lines = [line for at in range(kept[-1], depth) for line in self._typed.get(at, ())]
            known["again"] = {"until": depth, "lines": lines}
        self.emit("back", {"from": timeline.depth, "to": depth, "exact": kept[-1] == depth})
        timeline.go_back(kept[-1], known)

    def _run_again(self, until: int, lines: list[str]) -> None:
        self._until = until
        self._seen_out = (self.stdout, sys.stdout)
        # what is asked of a text stream here
        self.stdout = sys.stdout = _Nowhere()  # type: ignore[assignment]
        self.cmdqueue[:] = lines

    def _show_again(self) -> None:
        """End running again unseen, if that is under way."""
        if self._seen_out is None:
            return
        self.stdout, sys.stdout = self._seen_out
        self._seen_out, self._until = None, 0
        self.cmdqueue.clear()
        self.message("\n(back; what you typed since the last kept stop was run again)")

    def _how_it_ended(self, wake: Wake) -> str:
        if wake.signal:
            known = wake.signal in set(signal.Signals)
            return (
                BY_SIGNAL.get(signal.Signals(wake.signal), "") if known else ""
            ) or f"Your code was ended by signal {wake.signal}."
        return f"Your code ended its whole process, with exit code {wake.code}."

    def _set_breakpoints(self, rows: list[Any]) -> None:
        self.clear_all_breaks()
        bdb.Breakpoint.clearBreakpoints()
        for number, file, line, temporary, condition, enabled, ignore, hits in rows:
            bdb.Breakpoint.bpbynumber.extend([None] * (number - len(bdb.Breakpoint.bpbynumber)))
            bdb.Breakpoint.next = number
            if not self.set_break(file, line, temporary, condition):
                made = bdb.Breakpoint.bpbynumber[number]
                made.enabled, made.ignore, made.hits = enabled, ignore, hits


def _too_far(steps: int, before: int) -> str:
    if steps < 0:
        return "`back` takes a number of stops, 0 or more"
    if not before:
        return "this is the first stop; there is none before it"
    if before == 1:
        return "there is one stop before this one"
    return f"there are {before} stops before this one; `back {before}` goes to the first"


class _Nowhere(io.TextIOBase):
    def write(self, text: str) -> int:
        return len(text)
