"""The debugger on a real terminal: the session over IPython's TerminalPdb."""

from __future__ import annotations

import asyncio
import contextlib
import functools
import os
from collections.abc import Callable, Collection, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from types import FrameType
from typing import Any

from IPython.terminal.debugger import TerminalPdb
from prompt_toolkit.application import run_in_terminal
from prompt_toolkit.key_binding import KeyBindings
from prompt_toolkit.key_binding.key_processor import KeyPressEvent
from prompt_toolkit.output import ColorDepth
from prompt_toolkit.renderer import CPR_Support
from prompt_toolkit.utils import is_dumb_terminal

from tutor.debugger.pdb.session import Session
from tutor.debugger.pdb.tensor_commands import Tools
from tutor.debugger.pdb.tutor_pdb import make_debugger
from tutor.debugger.standard_extensions import standard_extensions
from tutor.debugger.timetravel.back import Back
from tutor.debugger.timetravel.terminal_restore import TerminalRestore

NO_SUSPEND = "A session cannot be suspended with Ctrl-Z. `q` leaves it."


class SameThread:
    """Takes the place of the thread in which IPython prompts: a fork does not copy threads.

    Only where the learner's code runs an event loop in this thread, in which no second one can
    start, a real thread is used.
    """

    def submit(self, function: Callable[..., Any], *args: Any) -> Future[Any]:
        """As an executor does, but done when this returns."""
        if asyncio._get_running_loop() is not None:
            return ThreadPoolExecutor(1).submit(function, *args)
        future: Future[Any] = Future()
        try:
            future.set_result(function(*args))
        except BaseException as error:
            future.set_exception(error)
        return future


def inner_session(files: Collection[str] = (), tools: Tools | None = None) -> Session:
    """Of a debugger that is opened in a session: by pdb's `debug` command, or by ipdb."""
    around = [TerminalRestore(files), Back()]
    return Session(files, extensions=standard_extensions(tools=tools, around=around))


def open_debugger(
    session: Session, toolbar: Callable[[], str | None] | None = None, readrc: bool = False
) -> Any:
    """The debugger of this session. toolbar: the text for the bottom of the screen, asked at every
    prompt. readrc: whether the commands in .pdbrc are run at the first stop.
    """
    if toolbar is None or is_dumb_terminal():
        return TutorPdb(session=session, readrc=readrc)
    written = functools.partial(_as_written, toolbar, session)
    return TutorPdb(session=session, bottom_toolbar=written, readrc=readrc)


def shows_toolbar(debugger: Any) -> bool:
    """Whether something can be shown at the bottom of the screen."""
    cpr = debugger.pt_app.app.renderer.cpr_support
    return not is_dumb_terminal() and cpr is not CPR_Support.NOT_SUPPORTED


def _set_up(
    debugger: Any,
    base_init: Callable[..., None],
    *args: Any,
    bottom_toolbar: Callable[[], str | None] | None = None,
    pt_session_options: Mapping[str, object] | None = None,
    **kwargs: Any,
) -> None:
    """Make IPython's debugger without its thread and its own rules about frames."""
    options = {
        "color_depth": colour_depth(),
        "enable_open_in_editor": False,
        "bottom_toolbar": bottom_toolbar,
        **(pt_session_options or {}),
    }
    base_init(*args, pt_session_options=options, **kwargs)
    _explain_suspend(debugger)
    # a second thread would keep every stop from being kept: a fork copies one thread alone
    debugger.thread_executor.shutdown(wait=False)
    debugger.thread_executor = SameThread()
    # IPython's own ways of hiding frames; the session's files decide here
    debugger._predicates = dict.fromkeys(debugger._predicates, False)
    with contextlib.suppress(AttributeError):
        debugger.pt_loop.close()  # made by IPython and never used


def _explain_suspend(debugger: Any) -> None:
    """Ctrl-Z: a session cannot be suspended, since the program that waits for it would be too."""

    def explain(event: KeyPressEvent) -> None:
        run_in_terminal(lambda: debugger.message(NO_SUSPEND))

    bindings = debugger.pt_app.key_bindings
    if isinstance(bindings, KeyBindings):
        bindings.add("c-z")(explain)


def _format_stack_entry(
    debugger: Any, base: Callable[..., str], frame_lineno: tuple[FrameType, int], *args: Any
) -> str:
    """IPython's, with the path from the home folder on, so that it fits on a line."""
    path = debugger.canonic(frame_lineno[0].f_code.co_filename)
    return base(frame_lineno, *args).replace(path, short_path(path), 1)


WRAPPED_HERE: Mapping[str, Callable[..., Any]] = {
    "__init__": _set_up,
    "format_stack_entry": _format_stack_entry,
}
TutorPdb = make_debugger(TerminalPdb, inner_session, WRAPPED_HERE)


def _as_written(toolbar: Callable[[], str | None], session: Session) -> str | None:
    """As the terminal's encoding can write it: prompt_toolkit would put question marks. It is asked
    at every key, so a fault in it would leave no key that works.
    """
    stream = session.debugger.stdout
    encoding = getattr(stream, "encoding", None) or "utf-8"
    errors = getattr(stream, "errors", None) or "replace"
    try:
        text = toolbar()
        return text and text.encode(encoding, errors).decode(encoding)
    except Exception:
        return None


def colour_depth() -> ColorDepth | None:
    """One bit where no colours are wanted; None lets prompt_toolkit look at the terminal."""
    return ColorDepth.DEPTH_1_BIT if os.environ.get("NO_COLOR") else None


def short_path(path: str) -> str:
    """`~/…` for what is in the home folder."""
    home = str(Path.home())
    return f"~{path[len(home) :]}" if path.startswith(home + os.sep) else path
