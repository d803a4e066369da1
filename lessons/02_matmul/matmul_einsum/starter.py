"""Matrix multiplication in letters, and a prediction."""

import torch


def einsum_products(a: torch.Tensor, b: torch.Tensor) -> torch.Tensor:
    """All products that a matrix product adds up, before they are added.

    a: [n, k]
    b: [k, p]
    Returns a new tensor [n, k, p].
    """
    raise NotImplementedError("matmul_einsum: write einsum_products")


def matmul_einsum(a: torch.Tensor, b: torch.Tensor) -> torch.Tensor:
    """The matrix product of a and b, without a loop of your own.

    a: [n, k]
    b: [k, p]
    Returns a new tensor [n, p].
    """
    raise NotImplementedError("matmul_einsum: write matmul_einsum")


def predict_race(names: list[str]) -> list[str]:
    """The names in the order in which you expect them to finish, the fastest first.

    names: some or all of "loops", "elementwise", "broadcast", "einsum", "matmul", in any order.
    Returns a new list; names stays as it is.
    """
    raise NotImplementedError("matmul_einsum: write predict_race")
