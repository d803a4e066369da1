"""The sum of each row, column after column."""

import torch


def row_sums(x: torch.Tensor) -> torch.Tensor:
    n, m = x.shape
    out = torch.zeros(n, dtype=x.dtype)  # [n]
    for j in range(m):
        out = out + x[:, j]  # one column at a time
    return out
