"""The bias gradient is averaged over the rows instead of summed.

task: linear_layer_gradients
set: first
says: n
"""

def lin_grad(inp, out, w, b):
    b.g = out.g.mean(0)  # WRONG
    inp.g = out.g @ w.T
    w.g = inp.T @ out.g
