"""Another right program."""

def mse_grad(out, targ):
    n = len(targ)
    out.g = ((out[:, 0] - targ) * (2 / n)).unsqueeze(1)
