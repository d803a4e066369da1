"""What came of one call: a value or an exception, the inputs afterwards, and what was counted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import torch

from tutor.candidate.load_module import NOT_WRITTEN_YET
from tutor.candidate.wire.protocol import Missing

MOST_FRAMES = 20  # of a traceback, the innermost ones


@dataclass(frozen=True)
class Frame:
    """One place in a traceback; lines count from 1, columns from 0, as in Python's ast."""

    file: str
    line: int
    column: int
    end_line: int
    end_column: int
    function: str


@dataclass(frozen=True)
class Raised:
    """An exception. bases: the names of its type and its ancestors. frames: innermost last."""

    type: str
    bases: tuple[str, ...]
    message: str
    frames: tuple[Frame, ...]


@dataclass(frozen=True)
class Outcome:
    """Value or exception of one call, and all that was seen beside it.

    after: the inputs as they were after the call; left out where they are untouched, that is the
    same to the last bit. aliases: inputs whose memory the value shares.
    calls, ops: what of torch ran, by name (watch.py). made, peak: bytes of new tensors, of all and
    at one time. ticks: passes of loops and calls of a patched
    program; late: it had to be stopped by the clock. recording: of the whole run, as the recorder
    wrote it, or None.
    """

    value: Any
    raised: Raised | None
    after: Mapping[str, Any]
    aliases: tuple[str, ...] = ()
    calls: Mapping[str, int] = field(default_factory=dict)
    ops: Mapping[str, int] = field(default_factory=dict)
    seconds: float = 0.0
    output: str = ""
    truncated: bool = False
    ticks: int = 0
    late: bool = False
    untouched: bool = False
    made: int = 0
    peak: int = 0
    recording: Any = None

    @property
    def costs(self) -> dict[str, int]:
        """What a bar can be about, by measure."""
        return {"ops": sum(self.ops.values()), "bytes": self.made, "peak": self.peak}

    @property
    def is_to_come(self) -> bool:
        """Whether it called a name of a staged exercise that is not written yet."""
        return (
            self.raised is not None
            and self.raised.type == "NotImplementedError"
            and self.raised.message.endswith(NOT_WRITTEN_YET)
        )

    def observed(self, place: str) -> Any:
        """The attribute "w.g" as it was after the call, or Missing()."""
        name, _, attribute = place.partition(".")
        item = self.after.get(name)
        return vars(item).get(attribute, Missing()) if isinstance(item, torch.Tensor) else Missing()
