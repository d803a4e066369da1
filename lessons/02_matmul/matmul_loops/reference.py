"""Matrix multiplication by its definition: c_ij is the sum over k of a_ik b_kj."""

import torch


def matmul_loops(a: torch.Tensor, b: torch.Tensor) -> torch.Tensor:
    """a: [n, k], b: [k, p] → [n, p], in the dtype of a. ValueError when the inner sizes differ."""
    n, inner = a.shape
    rows_of_b, p = b.shape
    if inner != rows_of_b:
        raise ValueError(f"a has {inner} columns, b has {rows_of_b} rows")
    c = torch.zeros(n, p, dtype=a.dtype)  # [n, p]; an empty sum is 0
    for i in range(n):  # a row of a
        for j in range(p):  # a column of b
            for k in range(inner):  # the pairs between them
                c[i, j] += a[i, k] * b[k, j]
    return c
