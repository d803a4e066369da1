# slip: the root of the sum of squares
# source: forum thread
# named: length-of-the-residual
def residual(out, targ):
    return out.squeeze(1) - targ


def mse(out, targ):
    r = residual(out, targ)
    return (r * r).sum() ** 0.5  # WRONG
