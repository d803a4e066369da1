"""The mask tests the sign of the gradient instead of the input's.

task: relu_gradient
set: first
"""

def relu_grad(inp, out):
    mask = (out.g > 0).float()  # WRONG
    inp.g = mask * out.g
