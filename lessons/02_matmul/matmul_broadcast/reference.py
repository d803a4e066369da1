"""Matrix multiplication by broadcasting: row i of c is the sum of the rows of b, each times its number in row i of a."""

import torch


def matmul_broadcast(a: torch.Tensor, b: torch.Tensor) -> torch.Tensor:
    """a: [n, k], b: [k, p] → [n, p], in the dtype of a. ValueError when the inner sizes differ."""
    n, inner = a.shape
    rows_of_b, p = b.shape
    if inner != rows_of_b:
        raise ValueError(f"a has {inner} columns, b has {rows_of_b} rows")
    c = torch.zeros(n, p, dtype=a.dtype)  # [n, p]
    for i in range(n):  # a row of a, and of c
        c[i] = (a[i].unsqueeze(1) * b).sum(0)  # [k, 1] * [k, p] → [k, p] → [p]
    return c
