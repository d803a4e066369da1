"""Matrix multiplication by slices: c_ij is row i of a times column j of b, pair by pair, summed."""

import torch


def matmul_elementwise(a: torch.Tensor, b: torch.Tensor) -> torch.Tensor:
    """a: [n, k], b: [k, p] → [n, p], in the dtype of a. ValueError when the inner sizes differ."""
    n, inner = a.shape
    rows_of_b, p = b.shape
    if inner != rows_of_b:
        raise ValueError(f"a has {inner} columns, b has {rows_of_b} rows")
    c = torch.zeros(n, p, dtype=a.dtype)  # [n, p]
    for i in range(n):  # a row of a
        for j in range(p):  # a column of b
            c[i, j] = (a[i] * b[:, j]).sum()  # [k] * [k] → [k] → one number
    return c
