"""A mode of torch that follows, operation by operation, which leaves the numbers of each result
come from, and where the way of a gradient is cut.
"""

from __future__ import annotations

import sys
from collections.abc import Collection, Iterator
from types import FrameType
from typing import Any

import torch
from torch.overrides import TorchFunctionMode

from tutor.debugger.origins.cut_words import LEAVES_TORCH, MAKERS, WRITTEN, how_cut, plain_name
from tutor.debugger.origins.data_trails import DataTrails
from tutor.debugger.origins.gradient_trail import NOTHING, UNSEEN, Event, Trail, joined
from tutor.debugger.show.likeness import is_tensor
from tutor.debugger.show.safe_look import is_a, undisturbed
from tutor.debugger.show.stack_frames import learner_frames

DEEP = 2  # lists in the arguments of an operation: cat([a, b]), tensor([[a, b], [c, d]])
MOST = 1000  # items of such a list
ATTRIBUTE = ("__get__", "__set__")
SIDE_BY_SIDE = "_foreach_"  # each result comes from one of many arguments; optimizers use these
GETTERS = {"data", "T", "mT", "H", "mH", "real", "imag"}  # attributes that are tensors
OVERWRITES = {"zero_", "fill_", "copy_", "normal_", "uniform_", "bernoulli_"}
IN_PLACE_OPERATORS = {
    *("__setitem__", "__iadd__", "__isub__", "__imul__", "__itruediv__", "__ifloordiv__"),
    *("__imod__", "__ipow__", "__iand__", "__ior__", "__ixor__", "__ilshift__", "__irshift__"),
}


class GradientWatch(TorchFunctionMode):
    """files: the learner's; an operation is told with the line of theirs that runs it."""

    def __init__(self, files: Collection[str]) -> None:
        super().__init__()
        self.files, self.is_on = files, True
        self.trails = DataTrails()
        self.left_torch: dict[int, tuple[Event, ...]] = {}  # by the number of a leaf

    def __torch_function__(
        self, func: Any, types: Any, args: Any = (), kwargs: Any = None
    ) -> Any:  # as torch calls it
        """One operation, or one attribute of a tensor."""
        kwargs = kwargs or {}
        records = torch.is_grad_enabled()
        result = func(*args, **kwargs)
        name = _name_of(func)
        if self.is_on and name:
            with undisturbed():
                given = [*args, *kwargs.values()]
                written = kwargs.get("out", given[0] if given and _writes(func, name) else None)
                self._note(name, given, written, result, records)
        return result

    def _note(self, name: str, given: list[Any], written: Any, result: Any, records: bool) -> None:
        trail = joined(self._trails_of(given[1:] if name in OVERWRITES else given, DEEP))
        if name in LEAVES_TORCH:
            self._leaves_torch(name, trail, result)
            return
        writes = written is not None
        for target in _tensors_in(written if writes else result, 1):
            if not writes and any(target is item for item in given):
                continue  # `requires_grad_` and the like: it is what it was
            now = self._after(name, trail, target, records, writes)
            if writes:
                through = WRITTEN.format(name=plain_name(name))
                self.trails.write(target, now, self._event(through))
            else:
                self.trails.put(target, now)

    def _after(self, name: str, trail: Trail, target: Any, records: bool, writes: bool) -> Trail:
        """The trail of a result."""
        if name in MAKERS and not trail.alive and not trail.cuts:
            return Trail(fresh=(self._event(f"`{name}` makes a new tensor"),))
        if writes and target.is_leaf and target.requires_grad:
            trail = trail.without(self.trails.number_of(target))  # it stays the same leaf
        if target.grad_fn is not None or not trail.alive:
            return trail
        is_float = target.is_floating_point() or target.is_complex()
        dtype = str(target.dtype).removeprefix("torch.")
        return trail.cut(self._event(how_cut(name, dtype, is_float, records, writes)))

    def _leaves_torch(self, name: str, trail: Trail, value: Any) -> None:
        event = self._event(LEAVES_TORCH[name])
        for leaf in (*trail.alive, *trail.cuts):
            before = trail.cuts.get(leaf, ())
            self.left_torch[leaf] = (*before[:1], event)
        # small whole numbers are the same objects everywhere
        if type(value) in (float, list) or _is_array(value):
            self.trails.keep(value, trail.cut(event))

    def _of_outside(self, value: Any) -> Trail:
        """Of a number, a list or an array."""
        known = self.trails.of_kept(value)
        if type(value) is float and known is NOTHING:
            frame = self._frame()
            is_written_there = frame is not None and value in frame.f_code.co_consts
            return NOTHING if is_written_there else UNSEEN
        return known

    def _frame(self) -> FrameType | None:
        return next(learner_frames(sys._getframe(1), self.files), None)

    def _event(self, how: str) -> Event:
        frame = self._frame()
        if frame is None:
            return Event(how, "", 0)
        return Event(how, frame.f_code.co_filename, frame.f_lineno)

    def _trails_of(self, values: Any, deep: int) -> Iterator[Trail]:
        for value in values[:MOST]:
            if is_tensor(value):
                yield self.trails.of(value)
            elif type(value) in (float, list, tuple) or _is_array(value):
                yield self._of_outside(value)
                if type(value) in (list, tuple) and deep:
                    yield from self._trails_of(value, deep - 1)


def _name_of(func: Any) -> str:
    """What an operation is called; "" for attributes that are not numbers."""
    name = str(getattr(func, "__name__", ""))
    if name.startswith(SIDE_BY_SIDE):
        return ""
    if name in ATTRIBUTE:
        name = str(getattr(getattr(func, "__self__", None), "__name__", ""))
        return name if name in GETTERS else ""
    return name


def _writes(func: Any, name: str) -> bool:
    """Whether an operation changes its first argument."""
    if name in GETTERS:
        return getattr(func, "__name__", "") == "__set__"
    if name.startswith("__"):
        return name in IN_PLACE_OPERATORS
    return name.endswith("_") and name != "requires_grad_"


def _tensors_in(value: Any, deep: int) -> Iterator[Any]:
    if is_tensor(value):
        yield value
    elif is_a(value, (list, tuple)) and deep:
        for item in value[:MOST]:
            yield from _tensors_in(item, deep - 1)


def _is_array(value: Any) -> bool:
    numpy = sys.modules.get("numpy")
    return numpy is not None and is_a(value, numpy.ndarray)
