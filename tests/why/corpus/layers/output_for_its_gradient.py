"""The layer's output is used where the output's gradient belongs.

task: linear_layer_gradients
set: first
"""

def lin_grad(inp, out, w, b):
    inp.g = out.g @ w.T
    p = inp.unsqueeze(-1) * out.unsqueeze(1)  # WRONG
    w.g = p.sum(0)
    b.g = out.g.sum(0)
