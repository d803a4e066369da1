# slip: divided by n + 1
# source: own
# general: values
def residual(out, targ):
    return out[:, 0] - targ


def mse(out, targ):
    d = residual(out, targ)
    return d.pow(2).sum() / (len(targ) + 1)  # WRONG
