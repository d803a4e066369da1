"""at-operator

The product is a ready-made one

`a @ b` gives the right numbers, and in every later lesson you may use it. Here it is the thing that is being taken apart: the exercise is to see which axis is
stretched, which is multiplied and which is summed away.

help: If one row of a has to meet all columns of b at once, what shape does it need?
look: p a[0].shape, b.shape
at: multiplies
"""


def matmul_broadcast(a, b):
    if a.shape[1] != b.shape[0]:
        raise ValueError("sizes differ")
    return a @ b
