"""no-rows-to-stack

With no rows, there is nothing to put together

With no rows in `a` your function raises RuntimeError instead of returning `[0, 2]`. Every other
case is right.

if `torch.stack(...)` or `torch.cat(...)`: `torch.stack` and `torch.cat` take their shape from the
tensors in the list, and with no rows the list is empty.

help: You know both sizes of the result before the loop. Who else has to know them?
look: p a.shape[0], b.shape[1]
at: return
"""

import torch


def matmul_broadcast(a, b):
    if a.shape[1] != b.shape[0]:
        raise ValueError("sizes differ")
    return torch.stack([(row[:, None] * b).sum(0) for row in a])
