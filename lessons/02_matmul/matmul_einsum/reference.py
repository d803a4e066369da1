"""Matrix multiplication in letters: i and j stay, k is shared, and it is summed when the result does not name it."""

import torch

FASTEST_FIRST = ["matmul", "einsum", "broadcast", "elementwise", "loops"]


def einsum_products(a: torch.Tensor, b: torch.Tensor) -> torch.Tensor:
    """a: [n, k], b: [k, p] → all products [n, k, p]."""
    return torch.einsum("ik,kj->ikj", a, b)


def matmul_einsum(a: torch.Tensor, b: torch.Tensor) -> torch.Tensor:
    """a: [n, k], b: [k, p] → [n, p]."""
    return torch.einsum("ik,kj->ij", a, b)


def predict_race(names: list[str]) -> list[str]:
    """The names from the fastest to the slowest: fewer calls to torch first, then less to do around the product."""
    return sorted(names, key=FASTEST_FIRST.index)
