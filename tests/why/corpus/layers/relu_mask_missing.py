"""The gradient passes even where the input was negative.

task: relu_gradient
set: first
"""

def relu_grad(inp, out):
    inp.g = out.g  # WRONG
