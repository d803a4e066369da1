"""input-gradient-missing

inp.g is never set

The weights and biases have their gradients, and for a network with one layer that would do. In a
longer one the walk back stops here: the layer before has no `.g` on its output, and its weights can
never learn.

help: Three tensors went into `out`. How many of them have a `.g` now?
look: p hasattr(inp, "g")
at: none
"""


def lin_grad(inp, out, w, b):
    w.g = (inp[:, :, None] * out.g[:, None, :]).sum(0)
    b.g = out.g.sum(0)
