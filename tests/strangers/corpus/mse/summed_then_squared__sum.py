# slip: the sum is squared
# source: forum thread
# named: square-of-the-sum
def residual(out, targ):
    return out.squeeze(1) - targ


def mse(out, targ):
    return residual(out, targ).sum() ** 2  # WRONG
