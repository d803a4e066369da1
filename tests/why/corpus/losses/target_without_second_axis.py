"""The target has no second axis, so the difference is a matrix instead of a column.

task: mse_gradient
set: first
"""

def mse_grad(out, targ):
    n = len(targ)
    d = out - targ  # WRONG
    out.g = 2 * d / n
