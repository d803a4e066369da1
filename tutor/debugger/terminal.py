"""The debugger on a real terminal: the session over IPython's TerminalPdb, and the IPython shell
object it needs around it.
"""

from __future__ import annotations

import asyncio
import builtins
import contextlib
import faulthandler
import os
import shutil
import signal
import sys
import tempfile
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from types import FrameType
from typing import Any, ClassVar

from IPython.terminal.debugger import TerminalPdb
from IPython.terminal.interactiveshell import TerminalInteractiveShell
from prompt_toolkit.history import InMemoryHistory
from prompt_toolkit.output import ColorDepth
from prompt_toolkit.renderer import CPR_Support
from prompt_toolkit.utils import is_dumb_terminal
from traitlets.config import Config

from tutor.debugger.goals.guide import Guide
from tutor.debugger.pdb.session import Session
from tutor.debugger.pdb.tensor_commands import TensorCommands
from tutor.debugger.pdb.value_history import History
from tutor.debugger.timetravel.terminal_restore import TerminalRestore


class SameThread:
    """Stands in for the thread in which IPython prompts: a thread cannot be carried over a fork.

    Only where the learner's code runs an event loop in this thread, in which no second one can
    start, a real thread is used.
    """

    def submit(self, function: Any, *args: Any) -> Future[Any]:
        if asyncio._get_running_loop() is not None:
            return ThreadPoolExecutor(1).submit(function, *args)
        future: Future[Any] = Future()
        try:
            future.set_result(function(*args))
        except BaseException as error:
            future.set_exception(error)
        return future


class TutorPdb(TerminalRestore, Guide, TensorCommands, History, Session, TerminalPdb):
    """The debugger learners see."""

    settings: ClassVar[
        dict[str, Any]
    ] = {}  # of the session under way; pdb's own `debug` command makes a second debugger without them

    def __init__(self, *args: Any, crash_log: Any = None, **kwargs: Any) -> None:
        """crash_log: a file or socket that learns the line on which Ctrl-\\ ended a run."""
        options = {
            "color_depth": colour_depth(),
            "enable_open_in_editor": False,
            **kwargs.pop("pt_session_options", {}),
        }
        tally = kwargs.get("tally")
        if tally and tally.tasks and not is_dumb_terminal():
            options["bottom_toolbar"] = self.toolbar
            kwargs.setdefault("panels", False)
        self.crash_log = crash_log
        super().__init__(*args, pt_session_options=options, **{**self.settings, **kwargs})
        self.thread_executor.shutdown(wait=False)
        self.thread_executor = SameThread()  # type: ignore[assignment]  # all that is asked of it
        self._predicates = dict.fromkeys(
            self._predicates, False
        )  # IPython's own ways of hiding frames; files decide here
        with contextlib.suppress(AttributeError):
            self.pt_loop.close()  # made by IPython and never used

    def interaction(self, frame: FrameType | None, traceback: Any) -> None:
        """One stop. Ctrl-\\ ends a run that is stuck inside a library, where Ctrl-C is not heard;
        at the prompt it does nothing.
        """
        _quit_key(None)
        if (
            self.pt_app.app.renderer.cpr_support is CPR_Support.NOT_SUPPORTED
        ):  # then nothing can be shown at the bottom of the screen
            self.panels = True
        try:
            super().interaction(frame, traceback)
        finally:
            _quit_key(self.crash_log)

    def toolbar(self) -> str | None:
        """As the terminal's encoding can write it: prompt_toolkit would put question marks."""
        text, encoding = super().toolbar(), sys.stdout.encoding
        return text and text.encode(
            encoding, getattr(sys.stdout, "errors", None) or "replace"
        ).decode(encoding)

    def format_stack_entry(self, frame_lineno: tuple[FrameType, int], *args: Any) -> str:
        """IPython's, with the path from the home folder on, so that it fits on a line."""
        text: str = super().format_stack_entry(frame_lineno, *args)
        path = self.canonic(frame_lineno[0].f_code.co_filename)
        return text.replace(path, short_path(path), 1)


class TutorShell(TerminalInteractiveShell):
    """Needed by IPython's debugger for colours and key bindings; never prompts itself. Writes and
    reads nothing of the learner's.
    """

    @property
    def debugger_cls(self) -> type[TutorPdb]:
        """What `import ipdb; ipdb.set_trace()` opens."""
        return TutorPdb


def make_shell() -> TutorShell:
    """The one shell of this process. What IPython changes for its own prompt is put back: this
    process runs learners' code too.
    """
    config = Config()
    config.HistoryManager.enabled = False  # else a thread and two open databases
    # takes a second at its first word and knows nothing of `p tot`; the live objects know all
    config.Completer.use_jedi = False
    config.TerminalInteractiveShell.term_title = False
    config.TerminalInteractiveShell.simple_prompt = (
        True  # of the shell, which never prompts: spares making a second prompt
    )
    hook, main, path, names = (
        sys.excepthook,
        sys.modules["__main__"],
        list(sys.path),
        set(vars(builtins)),
    )
    with tempfile.TemporaryDirectory() as folder:  # it wants to make a profile somewhere
        os.environ["IPYTHONDIR"] = folder
        shell = TutorShell.instance(config=config)
    sys.excepthook, sys.modules["__main__"], sys.path[:] = hook, main, path
    for name in set(vars(builtins)) - names:
        delattr(builtins, name)
    vars(shell)["debugger_history"] = InMemoryHistory()
    return shell


def choose_colours(shell: TutorShell) -> None:
    """Honour NO_COLOR. IPython 9 calls its themes in small letters, IPython 8 does not."""
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        with contextlib.suppress(Exception):
            shell.colors = "NoColor" if hasattr(shell, "_colors_changed") else "nocolor"


def colour_depth() -> ColorDepth | None:
    """One bit where no colours are wanted; None lets prompt_toolkit look at the terminal."""
    return ColorDepth.DEPTH_1_BIT if os.environ.get("NO_COLOR") else None


def _quit_key(crash_log: Any) -> None:
    """Let Ctrl-\\ write the current line to crash_log and end the process; None: let it do nothing."""
    faulthandler.unregister(signal.SIGQUIT)
    signal.signal(signal.SIGQUIT, signal.SIG_DFL if crash_log else signal.SIG_IGN)
    if crash_log:
        faulthandler.register(signal.SIGQUIT, crash_log, all_threads=False, chain=True)


def short_path(path: str) -> str:
    """`~/…` for what is in the home folder."""
    home = str(Path.home())
    return f"~{path[len(home) :]}" if path.startswith(home + os.sep) else path


def columns() -> int:
    """How wide the terminal is now."""
    return shutil.get_terminal_size((80, 24)).columns
