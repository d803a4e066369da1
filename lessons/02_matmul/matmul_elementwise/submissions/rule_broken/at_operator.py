"""at-operator

The product is a ready-made one

`a @ b` gives the right numbers, and in every later lesson you may use it. Here it is the thing that is being taken apart: the exercise is to
see which axis is multiplied and which is summed away.

help: If you had one row of a and one column of b in front of you, which two steps lead to one number?
look: p a[0], b[:, 0]
at: multiplies
"""


def matmul_elementwise(a, b):
    if a.shape[1] != b.shape[0]:
        raise ValueError("sizes differ")
    return a @ b
