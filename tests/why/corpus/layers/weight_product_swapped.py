"""The weights' gradient is the transpose of what it should be.

task: linear_gradients_with_one_reference
set: unseen
"""


def lin_grad(inp, out, w, b):
    g = out.g
    db = g.sum(dim=0)
    dw = g.t().mm(inp)  # WRONG
    dx = g.mm(w.t())
    b.g = db
    w.g = dw
    inp.g = dx
