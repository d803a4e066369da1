"""The chain divides by the number of columns, two statements before the end.

task: mse_gradient
set: eighth
"""

def mse_grad(out, targ):
    err = out - targ.view(-1, 1)
    scaled = err.mul(2).div(err.size(1))  # WRONG
    result = scaled
    out.g = result
