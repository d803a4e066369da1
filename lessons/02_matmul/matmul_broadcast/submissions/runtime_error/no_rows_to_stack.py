"""no-rows-to-stack

With no rows, there is nothing to stack

`torch.stack` takes its shape from the tensors in the list. With no rows in `a` the list is empty, and `stack` raises RuntimeError instead of giving back `[0, 2]`.
Every other case is right.

help: You know both sizes of the result before the loop. Who else has to know them?
look: p a.shape[0], b.shape[1]
at: return
"""

import torch


def matmul_broadcast(a, b):
    if a.shape[1] != b.shape[0]:
        raise ValueError("sizes differ")
    return torch.stack([(row[:, None] * b).sum(0) for row in a])
