"""bias-slope-of-one

b.g is 1 everywhere

It is true that an output changes by 1 when its bias changes by 1. That is the layer's own slope.
What you need is the slope of the *loss*, and for that the layer's own slope has to be multiplied by
`out.g` and added up over the rows. It does not depend on the data now, so every bias would be moved
alike for ever.

help: Which of your three gradients stays the same when `out.g` changes?
look: p out.g.sum(0)
at: `torch.ones_like(b)`
"""

import torch


def lin_grad(inp, out, w, b):
    inp.g = out.g @ w.T
    w.g = (inp[:, :, None] * out.g[:, None, :]).sum(0)
    b.g = torch.ones_like(b)
