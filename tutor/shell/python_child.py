"""The role "python": a process that lives as long as the shell and evaluates what a learner types there.

torch, the data and the learner's own functions are in its namespace. It has limits of its own, so that nothing typed there can take the
shell down.
"""

from __future__ import annotations

import ast
import importlib
import linecache
import os
import signal
import socket
import sys
import traceback
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tutor.candidate import limits
from tutor.candidate.frames import Closed, recv_json, send_json
from tutor.candidate.load import load_learner

MEMORY = 8 << 30
A_WEEK = 7 * 24 * 3600
TYPED = "<typed>"


def main(fds: list[int], params: dict[str, Any]) -> int:
    """fds: the job socket, the output pipe. params: {"data": folder or None}.

    Requests are {"source", "files"}; replies {"done", "raised"}.
    """
    sock = socket.socket(fileno=fds[0])
    os.dup2(fds[1], 1)
    os.dup2(fds[1], 2)
    sys.stdin = open(os.devnull, encoding="utf-8")  # noqa: SIM115, PTH123 (it stays open)
    sys.stdout = open(1, "w", encoding="utf-8", errors="backslashreplace", buffering=1, closefd=False)  # noqa: SIM115
    sys.stderr = sys.stdout
    limits.confine(memory=int(params.get("memory", MEMORY)), cpu_seconds=A_WEEK)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    session = _Interpreter(params.get("data"))
    while True:
        try:
            request = _wait(sock)
        except (Closed, OSError):
            return 0
        raised = session.evaluate(request["source"], request["files"])
        sys.stdout.flush()
        send_json(sock, {"done": True, "raised": raised})


def _wait(sock: socket.socket) -> dict[str, Any]:
    """The next request; a Ctrl-C that comes between two of them means nothing."""
    while True:
        try:
            request: dict[str, Any] = recv_json(sock)
            return request
        except KeyboardInterrupt:
            continue


class _Interpreter:
    """The namespace, and which of the learner's files it was filled from."""

    def __init__(self, data: str | None) -> None:
        import torch

        self.names: dict[str, Any] = {"__name__": "__console__", "torch": torch, "exit": _leave, "quit": _leave}
        self.loaded: dict[str, tuple[int, int]] = {}
        self.count = 0
        sys.breakpointhook = lambda *args, **kwargs: _say("breakpoint() is passed over here; `debug` stops in your code.")
        if data:
            sys.path.append(data)
            for path in sorted(Path(data).glob("*.py")):
                self.names[path.stem] = importlib.import_module(path.stem)

    def evaluate(self, source: str, files: Mapping[str, str]) -> str | None:
        """Run one piece of Python and print what it comes to. Returns the type of what it raised, or None."""
        self.reload(files)
        self.count += 1
        name = f"{TYPED[:-1]} {self.count}>"
        linecache.cache[name] = (len(source), None, source.splitlines(keepends=True), name)
        try:
            self._run(source, name)
        except KeyboardInterrupt:
            _say("KeyboardInterrupt")
            return "KeyboardInterrupt"
        except SystemExit:
            _say("Nothing was left: `quit` leaves the tutor.")
            return "SystemExit"
        except BaseException as error:
            self._explain(error, name, files)
            return type(error).__name__
        return None

    def _run(self, source: str, name: str) -> None:
        tree = ast.parse(source, name)
        last = tree.body[-1] if tree.body else None
        if isinstance(last, ast.Expr):
            tree.body.pop()
            exec(compile(tree, name, "exec", dont_inherit=True), self.names)
            value = eval(compile(ast.Expression(last.value), name, "eval", dont_inherit=True), self.names)
            if value is not None:
                self.names["_"] = value
                _say(_text(value))
        else:
            exec(compile(tree, name, "exec", dont_inherit=True), self.names)

    def _explain(self, error: BaseException, name: str, files: Mapping[str, str]) -> None:
        own = {name, *files.values()}
        frames = [frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename in own]
        if frames:
            sys.stdout.write("".join(traceback.format_list(frames)))
        sys.stdout.write("".join(traceback.format_exception_only(error)))
        if isinstance(error, EOFError) and "input(" in (frames[-1].line or "" if frames else ""):
            _say("There is no keyboard here: give the value in the code instead of asking for it.")

    def reload(self, files: Mapping[str, str]) -> None:
        """Take the public functions of every file that is new or has changed."""
        changed = [name for name, path in files.items() if self._stamp(path) != self.loaded.get(name)]
        for name in changed:
            sys.modules.pop(name, None)
            folder = os.path.dirname(files[name])  # noqa: PTH120
            if folder not in sys.path:
                sys.path.append(folder)
        for name in changed:
            self.loaded[name] = self._stamp(files[name]) or (0, 0)
            self._load(name, files[name])

    def _load(self, name: str, path: str) -> None:
        try:
            source = Path(path).read_text(encoding="utf-8-sig")
            module = load_learner(source, path, name)
        except KeyboardInterrupt:
            _say(f"{name}.py was interrupted while it was loading.")
        except BaseException as error:
            line = getattr(error, "lineno", None)
            place = f" (line {line})" if line else ""
            _say(f"{name}.py does not load: {type(error).__name__}: {error}{place}".split("\n")[0])
        else:
            own = {key: item for key, item in vars(module).items() if callable(item) and getattr(item, "__module__", None) == name}
            self.names.update({key: item for key, item in own.items() if not key.startswith("_")})

    @staticmethod
    def _stamp(path: str) -> tuple[int, int] | None:
        try:
            status = os.stat(path)  # noqa: PTH116
        except OSError:
            return None
        return status.st_mtime_ns, status.st_size


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")


def _text(value: Any) -> str:
    from tutor.debugger.tensors import show

    return show(value)


def _leave(*args: Any) -> None:
    raise SystemExit
