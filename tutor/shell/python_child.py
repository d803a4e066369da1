"""The role "python": a process that lives as long as the shell and evaluates what a learner types.

torch, the data and the learner's own functions are in its namespace. It has limits of its own, so
that nothing typed there can take the shell down.
"""

from __future__ import annotations

import ast
import builtins
import contextlib
import importlib
import linecache
import os
import signal
import socket
import sys
import traceback
from collections.abc import Mapping
from pathlib import Path
from types import FrameType
from typing import Any

from tutor.candidate.processes import limits
from tutor.candidate.processes.messages import Params
from tutor.candidate.wire.frames import Closed
from tutor.shell.giving import give
from tutor.shell.learner_modules import LearnerModules
from tutor.shell.python_messages import Evaluated, Give, recv_request, send_reply
from tutor.source_lines import source_lines

MOST_MEMORY = 8 << 30
A_WEEK = 7 * 24 * 3600
TYPED = "<typed"
STILL_HERE = "Nothing was left: `quit` leaves the tutor."
NO_BREAKPOINT = "breakpoint() is skipped here; `debug` stops in your code."
NO_KEYBOARD = "input() has no keyboard here: write the value in the code instead of asking for it"


def main(fds: list[int], params: Params) -> int:
    """fds: the job socket, the output pipe. params: {"data": folder or None}.

    What it is asked and what it answers is in python_messages.py.
    """
    sock = socket.socket(fileno=fds[0])
    _print_into(fds[1])
    limits.confine(memory=int(params.get("memory", _half_of_memory())), cpu_seconds=A_WEEK)
    interpreter = _Interpreter(params.get("data"))
    signal.signal(signal.SIGINT, interpreter.interrupt)
    own = os.getpid()
    while True:
        try:
            request = recv_request(sock)
            if isinstance(request, Give):
                send_reply(sock, give(interpreter.names, request.names))
                continue
            raised = interpreter.evaluate(request.source, request.files, quietly=request.quietly)
            if os.getpid() != own:
                return 0  # a copy that the learner's code forked: only the first one answers
            send_reply(sock, Evaluated(raised))
        except (Closed, OSError):
            return 0


def _print_into(fd: int) -> None:
    """Everything that is printed goes into this pipe, line by line; nothing can be read."""
    os.dup2(fd, 1)
    os.dup2(fd, 2)
    # both stay open as long as the process lives
    sys.stdin = os.fdopen(os.open(os.devnull, os.O_RDONLY), encoding="utf-8")
    sys.stdout = os.fdopen(1, "w", 1, "utf-8", "backslashreplace", closefd=False)
    sys.stderr = sys.stdout


def _half_of_memory() -> int:
    try:
        return min(MOST_MEMORY, os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // 2)
    except (ValueError, OSError):
        return MOST_MEMORY


class _Interpreter:
    """The namespace, and what is typed into it. count: of what was typed. busy: something runs."""

    def __init__(self, data: str | None) -> None:
        import torch

        self.names: dict[str, Any] = {
            "__name__": "__console__",
            "torch": torch,
            "exit": _leave,
            "quit": _leave,
        }
        self.modules = LearnerModules(self.names, _say)
        self.count = 0
        self.busy = False
        sys.breakpointhook = lambda *args, **kwargs: _say(NO_BREAKPOINT)
        builtins.input = _no_keyboard
        if data:
            sys.path.append(data)
            for path in sorted(Path(data).glob("*.py")):
                self.names[path.stem] = importlib.import_module(path.stem)

    def interrupt(self, number: int, frame: FrameType | None) -> None:
        """Ctrl-C: stops what runs; between two requests it means nothing."""
        if self.busy:
            raise KeyboardInterrupt

    def evaluate(self, source: str, files: Mapping[str, str], *, quietly: bool = False) -> str:
        """Run one piece of Python and print what it gives; the type of what it raised, or "".

        quietly: of a lone name that is not defined nothing is printed.
        """
        self.count += 1
        name = f"{TYPED} {self.count}>"
        # a traceback counts the newline at the end as well
        lines = source_lines(f"{source}\n", keepends=True)
        linecache.cache[name] = (len(source), None, lines, name)
        try:
            self.busy = True
            self.modules.reload(files)
            is_missing = quietly and source not in self.names and not hasattr(builtins, source)
            if not is_missing:
                self._run(source, name)
            self.busy = False
        except BaseException as error:  # what is typed may raise anything
            self.busy = False
            self._explain(error, name, files)
            return type(error).__name__
        finally:
            with contextlib.suppress(Exception):
                sys.stdout.flush()
        return "NameError" if is_missing else ""

    def _run(self, source: str, name: str) -> None:
        """Statements are executed; the value of an expression at the end is shown."""
        tree = ast.parse(source, name)
        last = tree.body[-1] if tree.body else None
        if isinstance(last, ast.Expr):
            tree.body.pop()
        exec(compile(tree, name, "exec", dont_inherit=True), self.names)
        if isinstance(last, ast.Expr):
            expression = ast.Expression(last.value)
            value = eval(compile(expression, name, "eval", dont_inherit=True), self.names)
            if value is not None:
                self.names["_"] = value
                _say(_text(value))

    def _explain(self, error: BaseException, name: str, files: Mapping[str, str]) -> None:
        if isinstance(error, KeyboardInterrupt):
            _say("KeyboardInterrupt")
            return
        if isinstance(error, SystemExit):
            _say(STILL_HERE)
            return
        own = {name, *files.values()}
        trace = traceback.extract_tb(error.__traceback__)
        frames = [frame for frame in trace if frame.filename in own]
        if frames:
            sys.stdout.write("".join(traceback.format_list(frames)))
        sys.stdout.write("".join(traceback.format_exception_only(error)))


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")


def _text(value: Any) -> str:
    from tutor.debugger.show.tensors import show

    return show(value)


def _no_keyboard(prompt: object = "") -> str:
    raise EOFError(NO_KEYBOARD)


def _leave(*args: Any) -> None:
    raise SystemExit
