"""lengths-compared

Only the lengths (norms) of the two gradients are compared

The norm says how large a gradient is and nothing about where it points. Turn all signs, and it is
the same: the one mistake that sends training straight uphill passes.

help: What is the norm of a gradient, and what is the norm of minus that gradient?
look: p [item.norm() for item in mine.values() if item is not None]
at: `a.norm() - b.norm()`
"""


def check_grads(mine, theirs, rtol=1e-4):
    names = [*theirs, *(name for name in mine if name not in theirs)]
    if not names:
        raise ValueError("no gradients to compare")
    return {name: verdict(mine.get(name), theirs.get(name), rtol) for name in names}


def verdict(a, b, rtol):
    if a is None or b is None:
        return False, "missing"
    if a.shape != b.shape:
        return False, "shape"
    if not (a.isfinite().all() and b.isfinite().all()):
        return False, "not finite"
    if (a.norm() - b.norm()).abs() > rtol * b.abs().max():
        return False, "too far"
    return True, "ok"
