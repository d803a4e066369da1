"""One torch operation, with what went in and what came out. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from torch import Tensor


@dataclass(frozen=True)
class Operation:
    """One operation, done. name: torch's ("log"). inputs: the tensors and numbers that went in, as
    they were before. output: the tensor that came out, of any shape. makers: what is known of where
    inputs come from, in words, by their place among the inputs.
    """

    name: str
    inputs: tuple[Any, ...]
    output: Tensor
    kind: str
    makers: Mapping[int, str] = field(default_factory=dict)

    @property
    def dtype(self) -> str:
        """Of what came out."""
        return str(self.output.dtype).removeprefix("torch.")

    def tensor(self, place: int) -> Tensor | None:
        """An input as a tensor; None where there is none."""
        import torch

        if place >= len(self.inputs):
            return None
        value = self.inputs[place]
        if isinstance(value, torch.Tensor):
            return value if value.numel() else None
        return torch.tensor(float(value)) if isinstance(value, (int, float)) else None


def made(operation: Operation, place: int, what: str = "it") -> str:
    """Where an input comes from, with a semicolon in front; "" where that is not known."""
    maker = operation.makers.get(place, "")
    return f"; {what} comes from {maker}" if maker else ""


def largest(value: Tensor) -> str:
    """The number of largest size in a tensor of any shape."""
    flat = value.reshape(-1)
    return number(flat[flat.abs().argmax()])


def number(value: Tensor) -> str:
    """A tensor of one element, to four figures."""
    return f"{value.item():.4g}"
