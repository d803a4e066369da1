"""The role "python": a process that lives as long as the shell and evaluates what a learner types
there.

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

from tutor.candidate.load_module import load_learner
from tutor.candidate.processes import limits
from tutor.candidate.wire.frames import Closed, recv_json, send_json
from tutor.shell.giving import give

Stamp = tuple[int, int, int]
MOST_MEMORY = 8 << 30
A_WEEK = 7 * 24 * 3600
TYPED = "<typed>"


def main(fds: list[int], params: dict[str, Any]) -> int:
    """fds: the job socket, the output pipe. params: {"data": folder or None}.

    Requests are {"source", "files", "quietly"}; replies {"done", "raised"}.
    A request {"give": names} is answered with {"given", "kept"} and a frame.
    """
    sock = socket.socket(fileno=fds[0])
    os.dup2(fds[1], 1)
    os.dup2(fds[1], 2)
    sys.stdin = open(os.devnull, encoding="utf-8")  # noqa: SIM115, PTH123 (it stays open)
    sys.stdout = open(
        1, "w", encoding="utf-8", errors="backslashreplace", buffering=1, closefd=False
    )  # noqa: SIM115
    sys.stderr = sys.stdout
    limits.confine(memory=int(params.get("memory", _half_of_memory())), cpu_seconds=A_WEEK)
    session = _Interpreter(params.get("data"))
    signal.signal(signal.SIGINT, session.interrupt)
    own = os.getpid()
    while True:
        try:
            request = recv_json(sock)
            if "give" in request:
                give(sock, session.names, request["give"])
                continue
            raised = session.evaluate(
                request["source"], request["files"], quietly=request["quietly"]
            )
            if os.getpid() != own:
                return 0  # a copy that the learner's code forked: only the first one answers
            send_json(sock, {"done": True, "raised": raised})
        except (Closed, OSError):
            return 0


def _half_of_memory() -> int:
    try:
        return min(MOST_MEMORY, os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // 2)
    except (ValueError, OSError):
        return MOST_MEMORY


class _Interpreter:
    """The namespace, and which of the learner's files it was filled from.

    loaded: name → what its file was like then. given: name → what a file put into the namespace.
    """

    def __init__(self, data: str | None) -> None:
        import torch

        self.names: dict[str, Any] = {
            "__name__": "__console__",
            "torch": torch,
            "exit": _leave,
            "quit": _leave,
        }
        self.loaded: dict[str, Stamp | None] = {}
        self.given: dict[str, Any] = {}
        self.count = 0
        self.busy = False
        sys.breakpointhook = lambda *args, **kwargs: _say(
            "breakpoint() is passed over here; `debug` stops in your code."
        )
        builtins.input = _no_keyboard
        if data:
            sys.path.append(data)
            for path in sorted(Path(data).glob("*.py")):
                self.names[path.stem] = importlib.import_module(path.stem)

    def interrupt(self, number: int, frame: FrameType | None) -> None:
        """Ctrl-C: stops what runs; between two requests it means nothing."""
        if self.busy:
            raise KeyboardInterrupt

    def evaluate(
        self, source: str, files: Mapping[str, str], *, quietly: bool = False
    ) -> str | None:
        """Run one piece of Python and print what it comes to. Returns the type of what it raised,
        or None.

        quietly: of a lone name that is not defined nothing is printed.
        """
        self.count += 1
        name = f"{TYPED[:-1]} {self.count}>"
        linecache.cache[name] = (
            len(source),
            None,
            f"{source}\n".splitlines(keepends=True),
            name,
        )  # traceback counts the newline
        try:
            self.busy = True
            self.reload(files)
            missing = quietly and source not in self.names and not hasattr(builtins, source)
            if not missing:
                self._run(source, name)
            self.busy = False
        except KeyboardInterrupt:
            self.busy = False
            _say("KeyboardInterrupt")
            return "KeyboardInterrupt"
        except SystemExit:
            self.busy = False
            _say("Nothing was left: `quit` leaves the tutor.")
            return "SystemExit"
        except BaseException as error:
            self.busy = False
            self._explain(error, name, files)
            return type(error).__name__
        finally:
            with contextlib.suppress(Exception):
                sys.stdout.flush()
        return "NameError" if missing else None

    def _run(self, source: str, name: str) -> None:
        tree = ast.parse(source, name)
        last = tree.body[-1] if tree.body else None
        if isinstance(last, ast.Expr):
            tree.body.pop()
            exec(compile(tree, name, "exec", dont_inherit=True), self.names)
            value = eval(
                compile(ast.Expression(last.value), name, "eval", dont_inherit=True), self.names
            )
            if value is not None:
                self.names["_"] = value
                _say(_text(value))
        else:
            exec(compile(tree, name, "exec", dont_inherit=True), self.names)

    def _explain(self, error: BaseException, name: str, files: Mapping[str, str]) -> None:
        own = {name, *files.values()}
        frames = [
            frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename in own
        ]
        if frames:
            sys.stdout.write("".join(traceback.format_list(frames)))
        sys.stdout.write("".join(traceback.format_exception_only(error)))

    def reload(self, files: Mapping[str, str]) -> None:
        """Take the functions of the learner's files, all of them again when one has changed: they
        may import each other.
        """
        stamps = {name: self._stamp(path) for name, path in files.items()}
        if stamps == self.loaded:
            return
        changed = {name for name in stamps if stamps[name] != self.loaded.get(name)}
        self.loaded = dict(stamps)
        for name in files:
            sys.modules.pop(name, None)
        for name, path in files.items():
            folder = os.path.dirname(path)  # noqa: PTH120
            if folder not in sys.path:
                sys.path.append(folder)
            self._load(name, path, aloud=name in changed)

    def _load(self, name: str, path: str, *, aloud: bool) -> None:
        """aloud: say it when the file does not load; otherwise that was said before."""
        try:
            source = Path(path).read_text(encoding="utf-8-sig")
            module = load_learner(source, path, name)
        except KeyboardInterrupt:
            _say(f"{name}.py was interrupted while it was loading.")
        except BaseException as error:
            sys.modules.pop(name, None)
            line = getattr(error, "lineno", None)
            place = f" (line {line})" if line else ""
            if aloud:
                _say(
                    f"{name}.py does not load: {type(error).__name__}: {error}{place}".split("\n")[
                        0
                    ]
                )
        else:
            own = {
                key: item
                for key, item in vars(module).items()
                if callable(item) and getattr(item, "__module__", None) == name
            }
            for key, item in own.items():
                if not key.startswith("_") and self.names.get(key) is self.given.get(key):
                    self.names[key] = self.given[key] = item

    @staticmethod
    def _stamp(path: str) -> Stamp | None:
        try:
            status = os.stat(path)  # noqa: PTH116
        except OSError:
            return None
        return status.st_mtime_ns, status.st_size, status.st_ino


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")


def _text(value: Any) -> str:
    from tutor.debugger.show.tensors import show

    return show(value)


def _no_keyboard(prompt: object = "") -> str:
    raise EOFError(
        "input() has no keyboard here: give the value in the code instead of asking for it"
    )


def _leave(*args: Any) -> None:
    raise SystemExit
