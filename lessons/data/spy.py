"""Watch which torch operations run inside a block: their names, and the shapes of what they make.

>>> import torch
>>> with watch() as seen:
...     total = (torch.ones(2, 1) * torch.ones(3)).sum()
>>> seen.names(), seen.largest
(['mul', 'ones', 'sum'], 6)
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import torch
from torch.utils._python_dispatch import TorchDispatchMode


class Seen:
    """What was seen. ops: (name, shape of the result) in the order in which they ran; operations without a tensor result have shape ()."""

    def __init__(self) -> None:
        self.ops: list[tuple[str, tuple[int, ...]]] = []
        self.largest = 0  # elements of the largest tensor that was made

    def names(self) -> list[str]:
        """The names of the operations, each once, sorted."""
        return sorted({name for name, _ in self.ops})


class _Watch(TorchDispatchMode):
    def __init__(self, seen: Seen) -> None:
        super().__init__()
        self.seen = seen

    @classmethod
    def _should_skip_dynamo(cls) -> bool:
        """Nothing here is compiled; torch would import its compiler, a second, only to skip it."""
        return False

    def __torch_dispatch__(self, func, types, args=(), kwargs=None):
        result = func(*args, **(kwargs or {}))
        shape = tuple(result.shape) if isinstance(result, torch.Tensor) else ()
        self.seen.ops.append((str(func.overloadpacket).removeprefix("aten."), shape))
        if isinstance(result, torch.Tensor) and func.overloadpacket not in VIEWS:
            self.seen.largest = max(self.seen.largest, result.numel())
        return result


# a stretched view holds no numbers of its own
VIEWS = {torch.ops.aten.expand, torch.ops.aten.view, torch.ops.aten.unsqueeze, torch.ops.aten.t, torch.ops.aten.transpose, torch.ops.aten.permute}


@contextmanager
def watch() -> Iterator[Seen]:
    """Watch a block of code."""
    seen = Seen()
    with _Watch(seen):
        yield seen
