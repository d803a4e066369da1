"""target-minus-guess

The residual has the wrong sign

Target minus guess instead of guess minus target. The loss does not mind, because it squares. The gradient will mind:
with the sign turned round, every step would push the guesses away from their targets.

help: When a guess is too high, should its residual be positive or negative here?
look: p out[:, 0], targ
at: return in residual
"""


def residual(out, targ):
    return targ - out[:, 0]


def mse(out, targ):
    return residual(out, targ).pow(2).mean()
