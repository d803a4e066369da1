"""The bias gradient is averaged over the rows instead of summed.

task: linear_gradients_with_one_reference
set: unseen
"""


def lin_grad(inp, out, w, b):
    g = out.g
    db = g.mean(dim=0)  # WRONG
    dw = inp.t().mm(g)
    dx = g.mm(w.t())
    b.g = db
    w.g = dw
    inp.g = dx
