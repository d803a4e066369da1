"""The transpose of the copy is computed and not kept.

task: linear_gradients_with_one_reference
set: eighth
"""

def lin_grad(inp, out, w, b):
    wt = w.clone()
    wt.t()  # WRONG
    g = out.g
    inp.g = g.mm(wt)
    w.g = inp.t().mm(g)
    b.g = g.sum(dim=0)
