"""The difference is the wrong way round, so the gradient has the wrong sign.

task: mse_gradient
set: first
"""

def mse_grad(out, targ):
    diff = targ - out.squeeze(-1)  # WRONG
    out.g = 2. * diff[:, None] / out.shape[0]
