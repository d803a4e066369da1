"""The values of the search for the first wrong statement: where it begins (a sink) and what it
finds (a suspect).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import torch

from tutor.candidate.wire.protocol import Missing
from tutor.faults.trace.trace_events import Event, as_tensor

UNKNOWN: Any = Missing()  # what should have been there is not known
RATIO_SLACK = 1e-3
MOVES = frozenset((
    "__getitem__", "view", "reshape", "t", ".T", ".mT", ".H", "transpose", "permute", "swapaxes", "movedim", "unsqueeze", "squeeze",
    "expand", "expand_as", "broadcast_to", "clone", "detach", "contiguous", "float", "double", "to", "type", "flatten", "select", "narrow",
    "unbind", "chunk", "split", "diagonal", ".data", "item", "tolist", "__float__", "requires_grad_", "view_as", "reshape_as", "ravel",
))  # fmt: skip
LOSSY = frozenset((
    "gt", "ge", "lt", "le", "eq", "ne", "__gt__", "__ge__", "__lt__", "__le__", "__eq__", "__ne__", "zeros_like", "ones_like", "full_like",
    "argmax", "sign", "empty_like", "new_zeros",
))  # fmt: skip


@dataclass(frozen=True)
class Symptom:
    """A value that is known to be wrong. place: "result", "w.g". value: -1 if it was never made.
    ratio: of got to want, 0.0 if none.
    """

    place: str
    value: int
    want: Any
    ratio: float = 0.0


@dataclass(frozen=True)
class Suspect:
    """event: what made the first wrong value. value: that value. want: what it should have been,
    UNKNOWN if that is not known.

    why: "made" of right values; "operand": of an operation that a right run does with another one;
    "misplaced": a right value under the wrong name; "call": the arguments of a call; "born": nan or
    inf appears; "failed": the operation itself; "absent": an attribute that is not there; "turn": a
    call that comes too early; "condition": of a raise; "unfinished": right so far, and then nothing
    more comes; "early": given out before all of it was set; "dtype": the right numbers in another
    dtype; "kept": a right value that is never given out; "shared rows": of a list; "copy": an
    object that was to be the input itself; "changed", "shared": an input; "mended": of a statement
    of which a small change makes every case pass, note says of what kind. note: what the words
    need. proven: whether all results come right with something else in its stead. other: an event
    that may be the wrong one as well; then nobody can be sure.
    """

    event: Event
    value: int
    want: Any = UNKNOWN
    why: str = "made"
    symptom: Symptom | None = None
    note: str = ""
    proven: bool = False
    other: Event | None = None


def scale_of(got: Any, want: Any) -> float:
    """c where got is c times want, 0.0 where it is not; 1 counts as none."""
    a, b = as_tensor(got), as_tensor(want)
    if a is None or b is None or a.numel() != b.numel() or not a.numel() or not bool(b.any()):
        return 0.0
    a, b = a.reshape(-1), b.reshape(-1)
    if not bool(torch.isfinite(a).all() and torch.isfinite(b).all()):
        return 0.0
    ratio = float((a @ b) / (b @ b))
    close = bool((a - ratio * b).abs().max() <= 5e-5 * (ratio * b).abs().max() + 1e-30)
    return ratio if close and abs(ratio - 1) > RATIO_SLACK else 0.0
