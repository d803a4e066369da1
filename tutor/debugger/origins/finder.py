"""The second look: a stretch of the run once more, with every operation and statement watched, to
the first one that makes nan or infinity.
"""

from __future__ import annotations

import ast
import linecache
import re
import sys
from collections.abc import Callable, Collection
from pathlib import PurePath
from types import FrameType
from typing import Any

from tutor.debugger.origins.filled import Filled
from tutor.debugger.origins.operands import cause
from tutor.debugger.origins.operation import Operation
from tutor.debugger.origins.plain_numbers import argument_of, holds_inside, made_by
from tutor.debugger.origins.statement_count import Begun, StatementCount
from tutor.debugger.origins.statements import names_read
from tutor.debugger.pdb.comprehensions import is_comprehension
from tutor.debugger.show.arrays import is_plain_array
from tutor.debugger.show.chains import MISSING, expression_of, follow, parse
from tutor.debugger.show.likeness import is_tensor
from tutor.debugger.show.namespaces import Names
from tutor.debugger.show.safe_look import undisturbed
from tutor.debugger.show.stack_frames import learner_frames
from tutor.debugger.show.tensors import describe
from tutor.debugger.timetravel.notes import Origin

TRACED = re.compile(r'File "(?P<file>[^"]*)", line (?P<line>\d+)')
MOST_OPERANDS = 6
Found = Callable[[Origin, FrameType], None]


def _data(text: str, names: Names) -> tuple[str, Any]:
    """What a chain of names leads to, or of `loss.backward` what it is called on."""
    node = expression_of(parse(text))
    while node is not None:
        value = follow(node, names)
        if value is not MISSING and not callable(value):
            return ast.unparse(node), value
        node = node.value if isinstance(node, ast.Attribute) else None
    return text, MISSING


class Finder:
    """found: called once, with the origin and the frame of the statement; may end the process."""

    def __init__(self, files: Collection[str], kind: str, found: Found) -> None:
        self.files, self.kind, self._found = files, kind, found
        self._filled = Filled(kind)
        self.statements = StatementCount(files, self._look_at_statement, self._follow)
        self._mode: Any = None
        self._is_done = False

    def start(self, frame: FrameType | None) -> None:
        """Watch from here on."""
        if "torch" in sys.modules:
            import torch

            from tutor.debugger.origins.operation_watch import OperationWatch

            self._mode = OperationWatch(self.kind, self._operation, self._place)
            self._mode.__enter__()
            # remembers for each step backwards where the forward operation was
            torch.autograd.set_detect_anomaly(True, check_nan=False)
        self.statements.start(frame)

    def stop(self) -> None:
        """Watch nothing any more."""
        self._is_done = True
        self.statements.stop()
        if self._mode is not None:
            import torch

            # switched off, not taken away: this may be in the middle of one of its operations
            self._mode.is_on = False
            torch.autograd.set_detect_anomaly(False)

    # --- what makes it

    def _operation(self, operation: Operation) -> None:
        frame = next(learner_frames(sys._getframe(1), self.files), None)
        if frame is not None and not self._is_done:
            self._tell(frame, f"{cause(operation)}{self._backwards()}.", operation.kind)

    def _look_at_statement(self, frame: FrameType, event: str, argument: Any) -> None:
        if self._is_done:
            return
        begun = self.statements.at(frame)
        if event == "call":
            name = argument_of(frame, self.kind)
            caller = next(learner_frames(frame.f_back, self.files), None)
            if name and caller is not None:
                self._tell(caller, f"{name} of {frame.f_code.co_name} is {self.kind}.")
            return
        made = made_by(frame, begun.line, self.kind, self._filled) if begun.number else ""
        if made:
            self._tell(frame, f"{made} becomes {self.kind}.")
        elif event == "return" and holds_inside(argument, self.kind):
            self._tell(frame, f"what {frame.f_code.co_name} returns is {self.kind}.")

    def _follow(self, frame: FrameType, event: str, argument: Any) -> None:
        if event == "line" and not is_comprehension(frame):
            self._filled.begin(frame)
        elif event == "return":
            self._filled.end(frame)

    def _tell(self, frame: FrameType, words: str, kind: str = "") -> None:
        begun = self.statements.at(frame)
        origin = Origin(
            kind or self.kind,
            begun.number,
            frame.f_code.co_filename,
            begun.line,
            words,
            self._operands(frame, begun),
        )
        self._is_done = True
        self._found(origin, frame)

    def _operands(self, frame: FrameType, begun: Begun) -> tuple[str, ...]:
        """What the statement reads, in the learner's own names."""
        names = {**frame.f_globals, **frame.f_locals}
        rows = []
        with undisturbed():
            for text in names_read(frame.f_code.co_filename, begun.line):
                name, value = _data(text, names)
                if is_tensor(value) or is_plain_array(value) or type(value) in (int, float):
                    rows.append(f"{name}: {describe(value)}")
        return tuple(dict.fromkeys(rows))[:MOST_OPERANDS]

    # --- in words

    def _place(self) -> str:
        frame = next(learner_frames(sys._getframe(1), self.files), None)
        return f" in line {frame.f_lineno}" if frame is not None else ""

    def _backwards(self) -> str:
        """In the backward pass: the forward operation whose gradient is being computed."""
        import torch

        current = getattr(torch._C, "_current_autograd_node", None)
        node = current() if current is not None else None
        if node is None:
            return ""
        name = re.sub(r"Backward\d*$", "", type(node).__name__)
        return f", in the gradient of `{name.lower()}`{self._forward_line(node)}"

    def _forward_line(self, node: Any) -> str:
        """The learner's line that ran the forward operation; "" if it ran before the second look
        began.
        """
        for text in reversed(node.metadata.get("traceback_", [])):
            match = TRACED.search(text)
            if match and match["file"] in self.files:
                source = linecache.getline(match["file"], int(match["line"])).strip()
                return f" (line {match['line']} of {PurePath(match['file']).name}: `{source}`)"
        return ""
