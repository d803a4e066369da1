"""One whole stop played through in the zygote, so that the first real one finds everything loaded
and compiled. Starts no thread.
"""

from __future__ import annotations

import contextlib
import io
import linecache
import sys
from typing import Any

from prompt_toolkit.application import application, create_app_session
from prompt_toolkit.data_structures import Size
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output.vt100 import Vt100_Output

from tutor.candidate.load_module import remember_lines
from tutor.debugger.show.namespaces import Namespace
from tutor.debugger.terminal import inner_session, open_debugger

PATH = "<rehearsal>"
PLAY = """def play(debugger, stop, x):
    stop(debugger)
    return x @ x


play(debugger, stop, x)
"""
# a command, a value, the stack, and out: what a first stop needs has then run once
KEYS = "p x\rx.shape\rw\rq\r"


def rehearse() -> None:
    """Print a place and a tensor and read a few keys, all into memory."""
    import torch

    with contextlib.suppress(ImportError):
        # it seeds itself when it is loaded: a run that begins before that has other numbers when it
        # is repeated
        import numpy.random  # noqa: F401
    _keep_key_bindings()
    screen, size = io.StringIO(), Size(rows=24, columns=80)
    with create_pipe_input() as keys:
        keys.send_text(KEYS)
        # no CPR: nothing here would answer the question where the cursor is
        output = Vt100_Output(screen, lambda: size, term="xterm-256color", enable_cpr=False)
        with create_app_session(keys, output):
            debugger = open_debugger(inner_session([PATH]))
            debugger.stdout = screen
            names = {"debugger": debugger, "stop": _stop, "x": torch.ones(2, 2)}
            _play(names, screen)


def _play(names: Namespace, screen: io.StringIO) -> None:
    remember_lines(PLAY, PATH)
    saved = sys.stdout
    sys.stdout = screen
    try:
        exec(compile(PLAY, PATH, "exec"), names)
    finally:
        sys.stdout = saved
        sys.settrace(None)
        # learners' sessions are forked from here and must not find anything of this
        linecache.cache.pop(PATH, None)


def _keep_key_bindings() -> None:
    """prompt_toolkit builds the same 700 key bindings for every prompt that it makes, which takes a
    third of the time until the debugger's appears.
    """
    if hasattr(application, "load_key_bindings"):
        bindings = application.load_key_bindings()
        application.load_key_bindings = lambda: bindings


def _stop(debugger: Any) -> None:
    debugger.session.stepping.stop_in(sys._getframe(1))
