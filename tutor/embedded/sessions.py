"""A session of the debugger in this process: on its terminal, or in lines where it has none."""

from __future__ import annotations

import atexit
import bdb
import contextlib
import os
import signal
import sys
import threading
from types import FrameType
from typing import Any

from tutor.debugger.pdb.extensions import Extension, Pause
from tutor.debugger.pdb.session import Session
from tutor.debugger.pdb.turns import Turns
from tutor.debugger.pdb.tutor_pdb import make_debugger
from tutor.debugger.standard_extensions import standard_extensions
from tutor.debugger.terminal_size import columns
from tutor.debugger.timetravel.back import Back
from tutor.embedded.captured import keep_again, let_through
from tutor.embedded.own_code import OwnCode

NO_WAY_BACK = (
    "Your program was not started by the tutor, so no stop is kept. `tutor debug FILE.py` starts "
    "it so that you can go back."
)


TURNS = Turns()  # each thread has a session of its own, and the terminal is one


class HostProcess(Extension):
    """The ways of a program that the tutor has not started: `q` ends it as pdb does, and Ctrl-C
    stops it at its next line while it runs on after a stop.
    """

    session: Session
    _is_over = False

    def __init__(self) -> None:
        self._pid = os.getpid()
        atexit.register(self._at_exit)

    def on_stop(self, pause: Pause) -> None:
        """Without a frame the program has raised already."""
        self._is_over = pause.frame is None
        if not self._is_pytests_own:
            let_through()

    def after_stop(self, pause: Pause) -> None:
        """A handler of the program's own stays."""
        if not self._is_pytests_own:
            keep_again()
        is_main = threading.current_thread() is threading.main_thread()
        if is_main and signal.getsignal(signal.SIGINT) is signal.default_int_handler:
            signal.signal(signal.SIGINT, self.session.stepping.interrupt)

    @property
    def _is_pytests_own(self) -> bool:
        """Whether pytest has made the debugger: then it sees to what it keeps."""
        return hasattr(self.session.debugger, "_pytest_capman")

    def _at_exit(self) -> None:
        """The program is over: what was waited for and did not come is told."""
        # a copy that the program has forked has nothing to tell, and its stream may be closed
        with contextlib.suppress(ValueError, OSError):
            if os.getpid() == self._pid:
                self.session.end("returned")

    def leave(self) -> None:
        """What `q` does. Raises BdbQuit, unless the program is over."""
        if not self._is_over:
            sys.settrace(None)
            raise bdb.BdbQuit


def new_session() -> Session:
    """For all files that are the user's own."""
    from tutor.debug_tools import tools

    host = HostProcess()
    around = [host, Back(why_not=NO_WAY_BACK)]
    extensions = standard_extensions(tools=tools(), around=around)
    session = host.session = Session(
        OwnCode(), extensions=extensions, leave=host.leave, width=columns, turns=TURNS
    )
    return session


def debugger_class() -> Any:
    """The class for this process's standard input: a terminal's, a notebook's, or lines."""
    wrapped = {"set_trace": _set_trace}
    if "ipykernel" in sys.modules:
        from IPython.core.debugger import Pdb as NotebookPdb

        return make_debugger(NotebookPdb, new_session, wrapped, reads_rc=True)
    if not _has_terminal():
        from tutor.debugger.piped import LinesPdb

        return make_debugger(LinesPdb, new_session, wrapped, reads_rc=True)
    from IPython.terminal.debugger import TerminalPdb

    from tutor.debugger import ipython_shell, terminal

    ipython_shell.ensure_shell()
    return make_debugger(
        TerminalPdb, new_session, {**terminal.WRAPPED_HERE, **wrapped}, reads_rc=True
    )


def _set_trace(debugger: Any, base: Any, frame: FrameType | None = None, **more: Any) -> None:
    """Open the prompt in this frame, at once."""
    here = frame or sys._getframe(2)
    files = debugger.session.stepping.files
    if isinstance(files, OwnCode):
        files.add(here.f_code.co_filename)
    debugger.session.open_at(here, "own")


def _has_terminal() -> bool:
    try:
        return bool(sys.stdin.isatty() and sys.stdout.isatty())
    except (AttributeError, ValueError):  # closed, or replaced by something else
        return False
