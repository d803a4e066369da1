# slip: = where += belongs
# source: forum thread
# named: last-square-alone
def residual(out, targ):
    return out.squeeze(1) - targ


def mse(out, targ):
    total = 0
    for d in residual(out, targ):
        total = d * d  # WRONG
    return total / targ.numel()
