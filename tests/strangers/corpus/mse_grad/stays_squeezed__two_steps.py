# slip: the slope has no second axis
# source: network by hand
# named: list-for-a-column
from mse import residual


def mse_grad(out, targ):
    res = residual(out, targ)
    slope = res.mul(2).div(out.size(0))
    out.g = slope  # WRONG
