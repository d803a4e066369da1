"""no-letters-at-all

weight_grad_einsum does not use einsum

The numbers are right, and the second half of the exercise is solved with it. The first is about the
letters: once you can write this product in letters, you can write any other, even those for which
Python has no sign.

help: What are the axes of `inp`, of `g` and of the result called, one letter each?
look: p inp.shape, g.shape
at: return in weight_grad_einsum
"""


def weight_grad_einsum(inp, g):
    return inp.T @ g


def weight_grad_matmul(inp, g):
    return inp.T @ g
