"""The bias is added to the gradient, in place.

task: linear_layer_gradients
set: first
"""

def lin_grad(inp, out, w, b):
    g = out.g.clone()
    b.g = g.sum(0)
    g += b  # WRONG
    inp.g = g @ w.T
    w.g = inp.T @ g
