"""Jacobians one after the other: the whole table, the slopes alone, and what either costs."""

import torch


def chain_jacobians(Js: list[torch.Tensor]) -> torch.Tensor:
    """The Jacobian of all stages together.

    Js: [d0, d1], [d1, d2], …, first stage first; at least one
    Returns [d0, dK].
    """
    raise NotImplementedError("vjp: write chain_jacobians first")


def vjp(Js: list[torch.Tensor], g: torch.Tensor) -> torch.Tensor:
    """The slopes of the loss with respect to the first inputs, without multiplying two tables.

    Js: as above
    g: [dK], the slopes of the loss with respect to the last outputs
    Returns [d0].
    """
    raise NotImplementedError("vjp: write me")


def mults(dims: list[int], order: str) -> int:
    """How many multiplications it takes to multiply the tables out.

    dims: [d0, d1, …, dK]
    order: "front" multiplies the first two tables first, "back" the last two
    """
    raise NotImplementedError("vjp: write mults, too")
