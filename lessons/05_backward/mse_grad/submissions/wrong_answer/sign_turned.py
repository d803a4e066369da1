"""sign-turned

Every slope points the wrong way

These are the slopes of target minus guess. The loss does not mind, because it squares; the slope
does. A guess that is too high must get a positive slope: push it up, and the loss rises. With these
signs every step would lead uphill.

help: The last guess is 4 and should be 1. Does the loss rise or fall when you raise it?
look: p out[:, 0] - targ
at: assign $0.g
"""


def mse_grad(out, targ):
    out.g = 2 * (targ[:, None] - out) / out.shape[0]
