"""Every torch operation of a recorded run: its operands, its results and its arguments."""

from __future__ import annotations

import sys
from types import FrameType
from typing import Any, Protocol

from torch import Tensor
from torch.overrides import TorchFunctionMode

from tutor.candidate.record.snapshot import Full, Snapshots
from tutor.candidate.record.template import template
from tutor.candidate.record.walk import flat, name_of

NOTHING = -1  # the number of a value that is not kept


class Recording(Protocol):
    """What a recorder offers to those that write into its recording."""

    values: Snapshots
    events: list[list[Any]]
    ended: str

    def stop(self, why: str) -> None:
        """End it early."""

    def place(self, frame: FrameType | None) -> tuple[list[int] | None, int]:
        """The columns and the step of what runs."""


class Operations(TorchFunctionMode):
    """Notes each operation while it is entered, and runs it."""

    def __init__(self, recording: Recording) -> None:
        super().__init__()
        self.recording = recording

    def __torch_function__(self, func: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        kwargs = kwargs or {}
        if self.recording.ended:
            return func(*args, **kwargs)
        inputs = [self._number_of(item) for item in _operands((*args, *kwargs.values()))]
        form = template(args, kwargs, self._number_of)
        # the frame of torch's own caller: the learner's, or one that the learner called
        place, step = self.recording.place(sys._getframe(1))
        event = ["op", step, name_of(func), inputs, [], place, form]
        try:
            result = func(*args, **kwargs)
        except BaseException:  # what failed is noted without a result
            self.recording.events.append(event)
            raise
        event[4] = self._outputs(result, args, inputs)
        if event[4] and not self.recording.ended:
            self.recording.events.append(event)
        return result

    def _outputs(self, result: Any, args: Any, inputs: list[int]) -> list[int]:
        """The results; in front of them a first operand that was changed in place."""
        outputs = [self._number_of(item) for item in _operands((result,))]
        if args and isinstance(args[0], Tensor):
            after = self._number_of(args[0])
            if inputs and after != inputs[0] and after not in outputs:
                outputs.insert(0, after)
        return outputs

    def _number_of(self, value: Any) -> int:
        try:
            return self.recording.values.of(value)
        except Full:
            self.recording.stop("bytes")
            return NOTHING


def _operands(items: Any) -> list[Any]:
    """Tensors of any shape and Python floats, also those in lists and tuples."""
    return [item for item in flat(items) if isinstance(item, Tensor) or type(item) is float]
