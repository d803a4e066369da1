"""sum-keeps-axis

The summed axis is still there, with size one

The numbers are right, but the result is `[n, 1, p]`: in the example by hand `[2, 1, 2]` instead of
`[2, 2]`. The axis that was summed has not disappeared; it has shrunk to size 1, which is what
`keepdim=True` does.

help: How many axes does your result have, and which of them has size 1?
look: p b.sum(1).shape, b.sum(1, keepdim=True).shape
at: multiplies
"""


def matmul_broadcast(a, b):
    if a.shape[1] != b.shape[0]:
        raise ValueError("sizes differ")
    return (a[:, :, None] * b).sum(1, keepdim=True)
