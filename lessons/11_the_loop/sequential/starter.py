"""A network that is one layer after the other."""

from __future__ import annotations

from collections.abc import Callable

from registry import Block


class Sequential(Block):
    """Sequential(first, second, ...) runs its layers in turn."""

    def __init__(self, *layers: Callable) -> None:
        """The layers become attributes with the names "0", "1", and so on."""
        raise NotImplementedError("sequential: write Sequential.__init__")

    def forward(self, x):
        """What the last layer makes of what the one before it makes of ... x. Without layers: x itself."""
        raise NotImplementedError("sequential: write Sequential.forward")
