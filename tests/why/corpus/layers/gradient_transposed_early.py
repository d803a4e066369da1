"""The gradient is transposed, and the product one line later needs it as it was.

task: linear_layer_gradients
set: first
"""

def lin_grad(inp, out, w, b):
    g = out.g
    gt = g.T  # WRONG
    inp.g = gt @ w.T
    w.g = inp.T @ g
    b.g = g.sum(0)
