"""rectified-before-the-slope

The cut comes before the multiplication by the slope

For a positive slope it does not matter: cutting 3 or cutting 2·3 keeps the same side. A negative
slope mirrors the line, so the other side should be kept, but yours has been cut away already. By
hand the second hinge, slope -1 and knee 3, should show at 0, 1 and 2; yours shows at 4, upside
down.

help: For slope -1 and knee 3, is the line above zero left or right of 3?
look: p (x[:, None] - knee), slope * (x[:, None] - knee)
at: return
"""


def hinge_curve(x, slope, knee, weight, base):
    hinges = slope * (x[:, None] - knee).clamp(min=0)
    return base + (weight * hinges).sum(1)
