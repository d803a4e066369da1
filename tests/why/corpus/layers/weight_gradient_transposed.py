"""The weights' gradient is the transpose of what it should be.

task: linear_layer_gradients
set: first
says: transpose
"""

def lin_grad(inp, out, w, b):
    inp.g = out.g @ w.T
    w.g = out.g.T @ inp  # WRONG
    b.g = out.g.sum(0)
