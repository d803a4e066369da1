"""by-position

The gradients are paired by their place instead of their name

Paired by place, the first is compared with the first, whatever they are called;
`zip(mine.values(), theirs.values())` does that. With the same names in another order, or one
missing, everything after it is compared with some other gradient; and zip stops at the shorter
side.

help: How do you get the gradient of the same name from the other dictionary?
look: p list(mine), list(theirs)
at: `zip(_, mine.values(), theirs.values())`
"""


def check_grads(mine, theirs, rtol=1e-4):
    names = [*theirs, *(name for name in mine if name not in theirs)]
    if not names:
        raise ValueError("no gradients to compare")
    return {name: verdict(a, b, rtol) for name, a, b in zip(theirs, mine.values(), theirs.values())}


def verdict(a, b, rtol):
    if a is None or b is None:
        return False, "missing"
    if a.shape != b.shape:
        return False, "shape"
    if not (a.isfinite().all() and b.isfinite().all()):
        return False, "not finite"
    if (a - b).abs().max() > rtol * b.abs().max():
        return False, "too far"
    return True, "ok"
