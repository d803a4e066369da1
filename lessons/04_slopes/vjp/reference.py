"""Jacobians one after the other: the whole table, the slopes alone, and what either costs."""

import torch


def chain_jacobians(Js: list[torch.Tensor]) -> torch.Tensor:
    """The Jacobian of all stages together."""
    whole = Js[0]  # [d0, d1]
    for J in Js[1:]:
        whole = whole @ J  # [d0, dk] @ [dk, dk+1] -> [d0, dk+1]
    return whole


def vjp(Js: list[torch.Tensor], g: torch.Tensor) -> torch.Tensor:
    """The slopes of the loss with respect to the first inputs, without multiplying two tables."""
    for J in reversed(Js):  # the last stage first
        g = J @ g  # [dk, dk+1] @ [dk+1] -> [dk]
    return g


def mults(dims: list[int], order: str) -> int:
    """How many multiplications it takes to multiply the tables out."""
    if order == "front":  # what has been multiplied so far is [d0, b]
        return sum(dims[0] * b * c for b, c in zip(dims[1:], dims[2:]))
    return sum(a * b * dims[-1] for a, b in zip(dims, dims[1:-1]))  # what has been multiplied so far is [b, dK]
