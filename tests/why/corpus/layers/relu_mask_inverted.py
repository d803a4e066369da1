"""The mask keeps the gradient where the input is negative.

task: relu_gradient
set: first
"""

def relu_grad(inp, out):
    mask = inp < 0  # WRONG
    inp.g = mask.float() * out.g
