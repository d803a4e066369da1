"""n is the number of columns, which is 1, instead of the number of rows.

task: mse_gradient
set: first
"""

def mse_grad(out, targ):
    n = out.shape[1]  # WRONG
    diff = out[:, 0] - targ
    out.g = 2 * diff[:, None] / n
