"""A base class that finds its own parts."""

from __future__ import annotations

from collections.abc import Iterator

import torch


class Block:
    """Notes its parameters and the blocks inside it, as they are assigned."""

    def __init__(self) -> None:
        """Nothing is noted yet. A subclass with an __init__ of its own calls this one first."""
        raise NotImplementedError("registry: write Block.__init__")

    def __call__(self, *args):
        return self.forward(*args)  # a subclass writes forward

    def __setattr__(self, name: str, value: object) -> None:
        """Python calls this for every `self.name = value`."""
        raise NotImplementedError("registry: write Block.__setattr__")

    def named_parameters(self) -> Iterator[tuple[str, torch.Tensor]]:
        """Yields (path, parameter), depth first, in the order of assignment, each tensor once."""
        raise NotImplementedError("registry: write Block.named_parameters")

    def parameters(self) -> Iterator[torch.Tensor]:
        """Yields the same parameters without their paths."""
        raise NotImplementedError("registry: write Block.parameters")

    def __repr__(self) -> str:
        """The class's name, then a line for each part, two spaces further in: `w: [3, 2]`, or `l1: ` and the part's own text."""
        raise NotImplementedError("registry: write Block.__repr__")
