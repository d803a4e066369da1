"""The bias gradient is summed over the outputs instead of the rows.

task: linear_layer_gradients
set: first
"""

def lin_grad(inp, out, w, b):
    inp.g = out.g @ w.T
    w.g = inp.T @ out.g
    b.g = out.g.sum(1)  # WRONG
