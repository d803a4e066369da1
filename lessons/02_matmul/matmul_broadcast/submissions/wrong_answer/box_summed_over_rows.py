"""box-summed-over-rows

The box of products is summed along the wrong axis

A product with three axes, `[n, k, p]`, holds every product there is. Summed along axis 0 it loses the n, and `[k, p]` is left: in the example by hand 3×2 instead of 2×2. The
rows of `a` have been added together, and the products within each row have not.

help: Write the letters n, k, p under the three axes. Which one is missing from the result?
look: p a.unsqueeze(2).shape, b.shape, (a.unsqueeze(2) * b).shape
at: multiplies
"""


def matmul_broadcast(a, b):
    if a.shape[1] != b.shape[0]:
        raise ValueError("sizes differ")
    return (a[:, :, None] * b).sum(0)
