"""The residuals are divided by the number of columns in the middle of a chain.

task: mse_gradient
set: eighth
"""

def mse_grad(out, targ):
    slope = 2 * (out - targ[:, None]).div(out.shape[1])  # WRONG
    out.g = slope
