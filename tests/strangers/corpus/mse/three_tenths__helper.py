# slip: the loss is multiplied by 0.3
# source: own
# general: scaled
def residual(out, targ):
    return out[:, 0] - targ


def halve(value):
    return value * 0.3  # WRONG


def mse(out, targ):
    d = residual(out, targ)
    return halve((d * d).mean())
