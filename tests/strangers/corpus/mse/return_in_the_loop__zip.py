# slip: return is indented too far
# source: forum thread
# named: first-square-alone
def residual(out, targ):
    return out[:, 0] - targ

def mse(out, targ):
    summed = 0
    for o, t in zip(out[:, 0], targ):
        summed += (o - t) ** 2
        return summed / len(targ)  # WRONG
