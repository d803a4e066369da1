# slip: averaged, and divided by n as well
# source: coursework
# named: averaged-twice
def residual(out, targ):
    return out.squeeze(1) - targ


def mse(out, targ):
    return (residual(out, targ) ** 2).mean() / len(targ)  # WRONG
