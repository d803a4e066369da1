"""The outer products are summed over the inputs instead of the rows.

task: linear_layer_gradients
set: first
"""

def lin_grad(inp, out, w, b):
    inp.g = out.g @ w.T
    p = inp[:, :, None] * out.g[:, None, :]
    w.g = p.sum(1)  # WRONG
    b.g = out.g.sum(0)
