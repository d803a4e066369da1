"""below-zero-kept

The wrong side of zero is cut off

What lies *above* zero is taken away, and what lies below is kept. `max(0, …)` in the formula says:
at least 0.

if `_.clamp(max=_)` or `torch.clamp(_, max=_)` or `_.clamp_max(_)`: For `clamp` that 0 is a smallest
value, not a largest one.

help: Which numbers can be in your table after the cut: only positive ones, or only negative ones?
look: p (slope * (x[:, None] - knee)).clamp(max=0)
at: return
"""


def hinge_curve(x, slope, knee, weight, base):
    hinges = (slope * (x[:, None] - knee)).clamp(max=0)
    return base + (weight * hinges).sum(1)
