"""The gradient is set to 0 where the input is positive.

task: relu_gradient
set: first
"""

def relu_grad(inp, out):
    g = out.g.clone()
    g[inp > 0] = 0  # WRONG
    inp.g = g
