"""at-operator

The product is a ready-made one

`a @ b` gives the right numbers, and in every later lesson you may use it. Here it is the thing that is being taken apart: the exercise is to
see what it does with rows, columns and the size between them.

help: If you had to work out one single entry of this result on paper, what would you write down?
look: p a[0], b[:, 0]
at: multiplies
"""


def matmul_loops(a, b):
    if a.shape[1] != b.shape[0]:
        raise ValueError("sizes differ")
    return a @ b
