"""below-zero-kept

The wrong side of zero is cut off

`clamp(max=0)` takes away what lies *above* zero and keeps what lies below. `max(0, …)` in the formula says: at least
0. For clamp that is a smallest value, not a largest one.

help: Which numbers can be in your table after the cut: only positive ones, or only negative ones?
look: p (slope * (x[:, None] - knee)).clamp(max=0)
at: return
"""


def hinge_curve(x, slope, knee, weight, base):
    hinges = (slope * (x[:, None] - knee)).clamp(max=0)
    return base + (weight * hinges).sum(1)
