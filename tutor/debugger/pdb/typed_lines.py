"""A typed line on its way: what it means, running it, and who is told of what it has shown."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from typing import TYPE_CHECKING, Any

from tutor.debugger.messages import CommandEvent
from tutor.debugger.show.pasted_lines import typed_lines

if TYPE_CHECKING:
    from tutor.debugger.pdb.session import Session

PDBS_OWN_LINE = "_pdbcmd"  # 3.13 sends itself commands that begin like this
SHOWS_WHERE = "_pdbcmd_print_frame_status"  # and prints the stop by this one, just before it asks
NOTHING_RUNS = {"n", "next", "s", "step", "r", "return", "unt", "until", "j", "jump"}
RUN_IS_OVER = (
    "The run is over, so there is nothing to step through. Look around with p, u and d; q leaves."
)


class TypedLines:
    """Methods that take `base` wrap pdb's own of that name, which is `base`."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self._is_running = False

    def preloop(self, base: Callable[[], None]) -> None:
        """The prompt opens."""
        if SHOWS_WHERE not in self.session.debugger.cmdqueue:
            self._tell_prompt()
        base()

    def _tell_prompt(self) -> None:
        self.session.tell(lambda extension: extension.on_prompt())

    def precmd(self, base: Callable[[str], str], line: str) -> str:
        """A line was typed, or several were pasted: what it means."""
        first, *rest = typed_lines(line, self._is_a_command)
        self.session.debugger.cmdqueue[:0] = rest
        # a block is Python, and no `;;` in it separates commands
        line = first if "\n" in first else base(first)
        if self.session.debugger.curframe is None or line.startswith(PDBS_OWN_LINE):
            return line
        for extension in self.session.extensions:
            line = extension.on_line(line)
        return line

    def onecmd(self, base: Callable[[str], Any], line: str) -> bool:
        """Run one line. Parts of `a ;; b` come one by one, an empty line repeats the last."""
        # pdb runs a line inside another: the repeated one, an alias, the commands of a breakpoint
        is_inner = self._is_running or self.session.debugger.commands_defining
        if is_inner or line.startswith(PDBS_OWN_LINE):
            is_over = bool(base(line))
            if line == SHOWS_WHERE:
                self._tell_prompt()
            return is_over
        self._is_running = True
        self.session.evaluation.begin_line(line)
        try:
            with ExitStack() as stack:
                for extension in self.session.extensions:
                    stack.enter_context(extension.around_command(line))
                return self._run(base, line)
        finally:
            self._is_running = False

    def _run(self, base: Callable[[str], Any], line: str) -> bool:
        session = self.session
        word = (line.split() or [session.debugger.lastcmd])[0]
        if session.has_raised and word in NOTHING_RUNS:
            session.context.tell(RUN_IS_OVER)
            return False
        where = self._where()
        try:
            return bool(base(line))
        finally:
            # also when the line has ended the session by an exception
            shown, problem = tuple(session.evaluation.shown), session.evaluation.problem
            session.emit(CommandEvent(line, where, shown, session.stepping.flow, problem))

    def _is_a_command(self, line: str) -> bool:
        meant = line
        for extension in self.session.extensions:
            meant = extension.meaning(meant)
        word = self.session.debugger.parseline(meant)[0]
        return bool(word) and self.session.context.is_command(word or "")

    def tell_value(self, source: str, value: Any) -> None:
        """The line under way has computed this value."""
        if self._is_running:
            self.session.tell(lambda extension: extension.on_value(source, value))

    def _where(self) -> str:
        frame = self.session.debugger.curframe
        return f"{frame.f_code.co_name}:{self.session.context.line}" if frame else ""
