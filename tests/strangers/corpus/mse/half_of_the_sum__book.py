# slip: the error of a book: half of the sum
# source: network by hand
# named: half-the-sum
def residual(out, targ):
    return out.squeeze(1) - targ


def mse(out, targ):
    error = residual(out, targ)
    return 0.5 * (error ** 2).sum()  # WRONG
