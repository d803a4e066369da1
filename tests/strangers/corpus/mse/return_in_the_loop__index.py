# slip: return is indented too far, by index
# source: forum thread
# named: first-square-alone
def residual(out, targ):
    return out.squeeze(1) - targ


def mse(out, targ):
    n = len(out)
    s = 0.0
    for i in range(n):
        s += (out[i, 0] - targ[i]).pow(2)
        mean = s / n
        return mean  # WRONG
