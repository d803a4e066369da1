"""Call one function on one case and bring back all that came of it.

The candidate does this with the learner's function and the judge with the reference, so both are
observed alike.
"""

from __future__ import annotations

import builtins
import sys
import traceback
from collections.abc import Callable, Collection, Mapping
from contextlib import AbstractContextManager, nullcontext
from types import TracebackType
from typing import Any

import torch

from tutor.candidate.checked import MAX_MESSAGE, MAX_NAME
from tutor.candidate.outcome import MOST_FRAMES, Frame, Outcome, Raised

MOST_BASES = 50


def call_case(
    function: Callable[..., Any],
    inputs: Mapping[str, Any],
    files: Collection[str] = (),
    watch: AbstractContextManager[None] | None = None,
) -> Outcome:
    """Pass the inputs by position; whatever is raised is part of the outcome.

    files: whose frames of a traceback to report. watch: entered around the call alone.
    """
    value, raised = None, None
    torch.default_generator.manual_seed(0)
    # memory from torch.empty is filled with nan, so that what nobody has written always shows; this
    # is all of use_deterministic_algorithms() but its import, which takes seconds
    torch._C._set_deterministic_algorithms(True, warn_only=True)
    try:
        with watch or nullcontext():
            value = function(*inputs.values())
    except BaseException as error:  # a learner may raise SystemExit and KeyboardInterrupt too
        raised = describe_exception(error, files)
    places = {_place_of(tensor) for tensor in _tensors_in(value)}
    aliases = tuple(name for name, item in inputs.items() if _place_of(item) in places - {None})
    return Outcome(value, raised, dict(inputs), aliases)


def describe_exception(error: BaseException, files: Collection[str]) -> Raised:
    """An exception as a record, with the frames in `files` alone.

    Whatever an exception of the learner's own overrides is not asked, or may fail.
    """
    kind = type(error)
    bases = tuple(_name_of(base) for base in _MRO(kind))[:MOST_BASES]
    try:
        if isinstance(error, SyntaxError) and error.filename in files:
            frames: tuple[Frame, ...] = (_frame_of_syntax(error),)
            text = str(error.msg)
        else:
            frames = _frames(_TRACEBACK(error), files)
            text = str.__str__(str(error))
    except BaseException as second:  # a learner's own __str__ or filename may fail
        frames = _frames(_TRACEBACK(error), files)
        text = f"<its message could not be read: {_name_of(type(second))}>"
    return Raised(_name_of(kind), bases, text[:MAX_MESSAGE], frames)


def _name_of(kind: type) -> str:
    """Its name, with its module where Python has a different exception of that name: a class of
    one's own that is called ValueError is none.
    """
    name = str(_NAME(kind))
    if _BUILT_IN.get(name, kind) is not kind:
        name = f"{_module_of(kind)}.{name}"
    return name[:MAX_NAME]


def _module_of(kind: type) -> str:
    try:
        return str.__str__(_MODULE(kind))
    except Exception:  # a learner may have put anything there, or nothing
        return "?"


_BUILT_IN = {name: kind for name, kind in vars(builtins).items() if isinstance(kind, type)}
# what Python itself knows, under whatever name a learner's class or metaclass hides it
_NAME = type.__dict__["__name__"].__get__
_MODULE = type.__dict__["__module__"].__get__
_MRO = type.__dict__["__mro__"].__get__
_TRACEBACK = BaseException.__dict__["__traceback__"].__get__


def _frame_of_syntax(error: SyntaxError) -> Frame:
    """Its columns count from 1, and some of its places are None."""
    line = max(0, int(error.lineno or 1))
    start, end = max(0, int(error.offset or 1) - 1), max(0, int(error.end_offset or 0) - 1)
    return Frame(error.filename or "", line, start, max(0, int(error.end_lineno or line)), end, "")


def _frames(trace: TracebackType | None, files: Collection[str]) -> tuple[Frame, ...]:
    # a negative limit keeps the innermost frames, which is where an endless recursion is read
    summary = traceback.extract_tb(trace, limit=-sys.getrecursionlimit())
    own = [_frame(frame) for frame in summary if frame.filename in files]
    return tuple(own[-MOST_FRAMES:])


def _frame(frame: traceback.FrameSummary) -> Frame:
    line = frame.lineno or 1
    start, end = frame.colno or 0, frame.end_colno or 0
    name = frame.name[:MAX_NAME]
    return Frame(frame.filename, line, start, frame.end_lineno or line, end, name)


def _tensors_in(value: Any) -> list[torch.Tensor]:
    """The tensors in lists and tuples within each other; a list that holds itself is met once."""
    seen: set[int] = set()
    found, queue = [], [value]
    while queue:
        part = queue.pop()
        if isinstance(part, torch.Tensor):
            found.append(part)
        elif isinstance(part, (tuple, list)) and id(part) not in seen:
            seen.add(id(part))
            queue.extend(part)
    return found


def _place_of(value: Any) -> int | None:
    """Where its memory begins; None for a tensor without numbers or without memory (sparse,
    wrapped), and for anything but a tensor.

    Asked of torch itself: learner code may have given the tensor attributes of these names.
    """
    if not isinstance(value, torch.Tensor):
        return None
    try:
        with torch._C.DisableTorchFunctionSubclass():
            if not torch.Tensor.numel(value):
                return None
            return torch.Tensor.untyped_storage(value).data_ptr()
    except Exception:
        return None
