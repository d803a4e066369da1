"""backward-without-a-record

autograd should give a slope for something it never recorded

`loss.backward()` walks back along a record of what was computed, and that record is kept only for
tensors with `requires_grad=True`. `out` is a plain tensor, so there is nothing to walk along: "does
not require grad". In this lesson you are the one who walks back.

help: What is the slope of a single squared residual, worked out on paper?
look: p out.requires_grad
at: `_.backward()`
"""


def mse_grad(out, targ):
    (out[:, 0] - targ).pow(2).mean().backward()
    out.g = out.grad
