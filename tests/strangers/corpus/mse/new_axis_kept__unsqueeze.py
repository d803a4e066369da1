# slip: every guess meets every target, through a row
# source: course follow-along
# named: unit-axis
# general: wrong-shape, broadcast
def residual(out, targ):
    return out - targ.unsqueeze(0)  # WRONG

def mse(out, targ):
    return (residual(out, targ) ** 2).mean()
