"""Another right program."""

def mse(out, targ):
    diff = out.squeeze(-1) - targ
    return (diff ** 2).sum() / len(diff)
