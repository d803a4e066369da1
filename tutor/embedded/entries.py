"""`tutor.set_trace`, `tutor.pm` and `tutor.Pdb`, which `import tutor` offers unloaded."""

from __future__ import annotations

import functools
import sys
import threading
from types import FrameType
from typing import Any

from tutor.embedded.captured import let_through
from tutor.embedded.sessions import debugger_class
from tutor.embedded.workers import is_worker, tell_once

_of_thread = threading.local()  # tracing is a thread's own
_class = functools.cache(debugger_class)  # made when it is asked for: that imports IPython


def __getattr__(name: str) -> Any:
    """`Pdb`: the class for the standard input of the moment in which it is first asked for."""
    if name != "Pdb":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return _class()


def set_trace(frame: FrameType | None = None, *, header: str | None = None, **more: Any) -> None:
    """Open the debugger where this is called, as `pdb.set_trace` does. For `breakpoint()`:
    PYTHONBREAKPOINT=tutor.set_trace.

    frame: another place. header: printed first. What other debuggers take besides is ignored.
    """
    here = frame or sys._getframe(1)
    if is_worker():
        tell_once(here)
        return
    debugger = getattr(_of_thread, "debugger", None)
    if debugger is None:
        let_through()  # it writes to the streams that are there now
        debugger = _of_thread.debugger = _class()()
    if debugger.session.stepping.at_prompt:
        return  # reached by a line that was typed at the prompt
    if header is not None:
        debugger.message(header)
    debugger.set_trace(here)


def pm(error: BaseException | None = None) -> None:
    """Look at where an exception was raised: the one that is being handled, else the last that
    ended a program or a line at `>>>`.

    Raises LookupError where there is none, and for one that has not been raised.
    """
    found = error or sys.exc_info()[1] or getattr(sys, "last_exc", None)
    found = found or getattr(sys, "last_value", None)
    if found is None:
        raise LookupError("no exception has been raised that could be looked at")
    if found.__traceback__ is None:
        raise LookupError(f"this {type(found).__name__} has not been raised, so it has no place")
    debugger = _class()()
    if not debugger.session.post_mortem(found):
        # nothing of the user's own took part: then everything is shown
        debugger.reset()
        debugger.interaction(None, found.__traceback__)
