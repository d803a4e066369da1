"""In a process that multiprocessing has spawned: a breakpoint of the session is told when the
process passes it, as no prompt can open there.
"""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Sequence
from types import FrameType
from typing import Any

from tutor.embedded.workers import tell_once

Breakpoints = Sequence[tuple[str, int, str | None]]


def begin(breakpoints: Breakpoints) -> None:
    """Tell the first that is passed, also of `breakpoint()`. breakpoints: file, line, condition."""
    if "PYTHONBREAKPOINT" not in os.environ:
        sys.breakpointhook = _passed
    if breakpoints:
        passed = Passed(breakpoints)
        threading.settrace(passed.on_call)
        sys.settrace(passed.on_call)


def _passed(*args: Any, **more: Any) -> None:
    tell_once(sys._getframe(1))


class Passed:
    """A trace function. Only functions of files that have breakpoints are followed, and nothing is
    after the first of them.
    """

    def __init__(self, breakpoints: Breakpoints) -> None:
        self._conditions: dict[str, dict[int, list[str | None]]] = {}
        for file, line, condition in breakpoints:
            lines = self._conditions.setdefault(file, {})
            lines.setdefault(line, []).append(condition)
        self._files: dict[str, dict[int, list[str | None]]] = {}  # by their names in the code

    def on_call(self, frame: FrameType, event: str, argument: Any) -> Any:
        """A function begins."""
        return self._on_line if self._lines(frame.f_code.co_filename) else None

    def _lines(self, file: str) -> dict[int, list[str | None]]:
        if file not in self._files:
            # links are not followed, as in the names that the debugger gives files
            self._files[file] = self._conditions.get(os.path.abspath(file), {})  # noqa: PTH100
        return self._files[file]

    def _on_line(self, frame: FrameType, event: str, argument: Any) -> Any:
        conditions = self._lines(frame.f_code.co_filename).get(frame.f_lineno, [])
        if event == "line" and any(_holds(condition, frame) for condition in conditions):
            sys.settrace(None)
            threading.settrace(None)
            self._files = {file: {} for file in self._files}
            self._conditions = {}
            tell_once(frame)
        return self._on_line


def _holds(condition: str | None, frame: FrameType) -> bool:
    """One that fails counts as true, as in pdb."""
    try:
        return condition is None or bool(eval(condition, frame.f_globals, frame.f_locals))
    except Exception:
        return True
