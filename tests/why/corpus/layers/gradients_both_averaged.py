"""Both gradients are averaged over the rows instead of summed.

task: linear_layer_gradients
set: eighth
"""

def lin_grad(inp, out, w, b):
    rows = inp.size(0)
    inp.g = out.g.mm(w.t())
    w.g = inp.t().mm(out.g) / rows  # WRONG
    b.g = out.g.mean(0)  # WRONG
