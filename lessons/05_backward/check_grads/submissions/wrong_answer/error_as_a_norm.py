"""error-as-a-norm

The errors are put together before they are judged

The norm of the difference, as a share of the norm of theirs, passes where one entry is a little off
among 3,200 that are right: the norm of theirs grows with their number. A mistake often spoils only
a few places. The *largest* error finds it wherever it is.

help: One entry is off by 0.002 and 3,199 are right. What is the norm of the difference, and what is the norm of theirs?
look: p [item.norm() for item in theirs.values() if item is not None]
at: `(a - b).norm()`
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
    if (a - b).norm() > rtol * b.norm():
        return False, "too far"
    return True, "ok"
