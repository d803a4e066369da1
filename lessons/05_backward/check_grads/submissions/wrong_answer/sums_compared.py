"""sums-compared

Only the sums of the two gradients are compared

A sum is one number for thousands. Rows in another order, a transposed square, an error here that is
made up for there: the sum stays the same. Each entry has to agree with the entry in the same place.

help: What is the sum of a matrix, and what is the sum of its transpose?
look: p [item.sum() for item in mine.values() if item is not None]
at: `a.sum() - b.sum()`
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
    if (a.sum() - b.sum()).abs() > rtol * b.abs().max():
        return False, "too far"
    return True, "ok"
