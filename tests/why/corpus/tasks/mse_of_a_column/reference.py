"""The reference."""

def mse(out, targ):
    return (out[:, 0] - targ).pow(2).mean()
