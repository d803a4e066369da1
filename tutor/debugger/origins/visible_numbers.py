"""Every tensor, array and number that can be seen from the frames of a program, by the expression
that names it.
"""

from __future__ import annotations

import sys
from collections.abc import Collection, Iterator
from types import FrameType
from typing import Any

from tutor.debugger.origins.fingerprint import version_of
from tutor.debugger.origins.nonfinite import holds
from tutor.debugger.origins.odd_inside import odd_inside
from tutor.debugger.show.likeness import is_tensor
from tutor.debugger.show.numbers_inside import numbers_inside
from tutor.debugger.show.safe_look import undisturbed
from tutor.debugger.show.stack_frames import learner_frames, namespaces
from tutor.debugger.show.visible_tensors import gradients

DEEP = 2  # steps from a name to a number


class VisibleNumbers:
    """Looks again and again at what the frames of a program hold. Tensors that have not changed
    since the last look are not read once more.

    files: whose frames. kind: as in nonfinite.py. left_out: expressions that held it from the
    start.
    """

    def __init__(self, files: Collection[str], kind: str) -> None:
        self.files, self.kind = files, kind
        self.left_out: frozenset[str] = frozenset()
        self._clean: dict[int, tuple[int, int, Any]] = {}

    @property
    def what(self) -> str:
        """What is looked for, in words."""
        return self.kind

    def leave_out(self, frames: Collection[FrameType]) -> list[str]:
        """What holds it already is not looked at any more. Returns the expressions."""
        found = list(dict.fromkeys(self.found_in(frames)))
        self.left_out = frozenset(found)
        return found

    def first_in(self, frames: Collection[FrameType]) -> str:
        """The first expression that holds it, "" for none."""
        return next(self.found_in(frames), "")

    def found_in(self, frames: Collection[FrameType]) -> Iterator[str]:
        """Every expression that holds it, some of them twice."""
        with undisturbed():
            for expression, value in _numbers(frames):
                if expression not in self.left_out and self._holds(value):
                    yield expression
            for name, value in _names(frames):
                for expression, _ in odd_inside(name, value, self.kind, DEEP):
                    if expression not in self.left_out:
                        yield expression

    def _holds(self, value: Any) -> bool:
        if not is_tensor(value):
            return holds(value, self.kind)
        state = (value.data_ptr() if value.layout is _strided() else 0, version_of(value))
        known = self._clean.get(id(value))
        # the tensor is kept beside its state, so that its id stays its own
        if known is not None and known[:2] == state:
            return False
        if holds(value, self.kind):
            return True
        # parameters are edited through `.data` too, which torch does not count
        if not (value.requires_grad and value.is_leaf):
            self._clean[id(value)] = (*state, value)
        return False

    def forget(self) -> None:
        """Let go of the tensors that were seen before the last look, so that they can end."""
        self._clean = {key: row for key, row in self._clean.items() if _is_still_used(row[2])}


def frames_of(frame: FrameType | None, files: Collection[str]) -> list[FrameType]:
    """The learner's frames from this one outwards."""
    return list(learner_frames(frame, files))


def _numbers(frames: Collection[FrameType]) -> Iterator[tuple[str, Any]]:
    for name, value in _names(frames):
        yield from _with_gradients(name, value)


def _names(frames: Collection[FrameType]) -> Iterator[tuple[str, Any]]:
    for _, names, _ in namespaces(frames):
        for name, value in list(names.items()):
            if not name.startswith("__"):
                yield name, value


def _with_gradients(name: str, value: Any) -> Iterator[tuple[str, Any]]:
    for expression, number in numbers_inside(name, value, DEEP):
        yield expression, number
        if is_tensor(number):
            for attribute, gradient in gradients(number).items():
                yield f"{expression}.{attribute}", gradient


def _strided() -> Any:
    import torch

    return torch.strided


def _is_still_used(value: Any) -> bool:
    # the row, the loop's names and the argument here; anything more is the program's
    return sys.getrefcount(value) > 4
