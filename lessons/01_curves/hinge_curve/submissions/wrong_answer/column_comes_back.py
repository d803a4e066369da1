"""column-comes-back

The heights come back as a column

The numbers are right, but the shape is `[n, 1]` where `[n]` is expected. It looks harmless.
Subtract a vector `[n]` from it, though, and torch makes a table `[n, n]` without a word.

if `_.sum(..., keepdim=True)` or `torch.sum(..., keepdim=True)`: `keepdim=True` leaves the summed
axis behind with size 1.

help: What is the shape of `x`, and what is the shape of your result?
look: p (x[:, None] - knee).sum(1, keepdim=True).shape
at: return
"""


def hinge_curve(x, slope, knee, weight, base):
    hinges = (slope * (x[:, None] - knee)).clamp(min=0)
    return base + (weight * hinges).sum(1, keepdim=True)
