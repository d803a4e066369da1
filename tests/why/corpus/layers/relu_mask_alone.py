"""The mask itself becomes the gradient, without the gradient of the output.

task: relu_gradient
set: first
"""

def relu_grad(inp, out):
    mask = (inp > 0).float()
    inp.g = mask  # WRONG
