"""both-turned

Both factors of the product are turned round

`inp.T` is `[i, n]` and `g.T` is `[o, n]`: n next to o, 2 next to 2 in the worked example, so it
runs there and gives something else; with other sizes it is an error. n is the index that has to
vanish, so both n's have to meet in the middle, and `g` has its n in the right place already.

help: Which of the two has its n at the wrong end?
look: p inp.T.shape, g.shape, g.T.shape
at: return in weight_grad_matmul
"""

import torch


def weight_grad_einsum(inp, g):
    return torch.einsum("ni,no->io", inp, g)


def weight_grad_matmul(inp, g):
    return inp.T @ g.T
