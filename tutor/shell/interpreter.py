"""The namespace of the learner's Python, and what is typed into it: run, shown and explained."""

from __future__ import annotations

import ast
import builtins
import contextlib
import importlib
import linecache
import sys
import traceback
from collections.abc import Callable, Mapping
from pathlib import Path
from types import FrameType
from typing import Any

from tutor.shell.learner_modules import LearnerModules
from tutor.shell.python_messages import Look, Looked
from tutor.source_lines import source_lines

TYPED = "<typed"
STILL_HERE = "Nothing was left: `quit` leaves the tutor."
NO_BREAKPOINT = "breakpoint() is skipped here; `debug` stops in your code."
NO_KEYBOARD = "input() has no keyboard here: write the value in the code instead of asking for it"


class Interpreter:
    """names: the namespace. count: of what was typed. busy: something runs."""

    def __init__(self, data: str | None) -> None:
        import torch

        self.names: dict[str, object] = {
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
        missing: list[str] = []

        def run() -> None:
            if quietly and source not in self.names and not hasattr(builtins, source):
                missing.append("NameError")
            else:
                self._run(source, name)

        return self._attempt(run, name, files) or "".join(missing)

    def look(self, request: Look) -> Looked:
        """See values without changing anything."""
        from tutor.shell.value_views import view

        seen: list[Looked] = []
        raised = self._attempt(
            lambda: seen.append(view(self.names, request)), "<typed>", request.files
        )
        return Looked(raised=raised) if raised else seen[0]

    def _attempt(self, action: Callable[[], None], name: str, files: Mapping[str, str]) -> str:
        """Do it with the learner's functions as they are now, and explain what it raises.

        name: of the file that its traceback begins in. Returns the type of that, or "".
        """
        try:
            self.busy = True
            self.modules.reload(files)
            action()
            self.busy = False
        except BaseException as error:  # what is typed may raise anything
            self.busy = False
            self._explain(error, name, files)
            return type(error).__name__
        finally:
            with contextlib.suppress(Exception):
                sys.stdout.flush()
        return ""

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
