"""average-error

The errors are averaged before they are judged

One wrong entry among 3,200 vanishes in the mean. A mistake often spoils only a few places: one row,
one unit, the last column. The *largest* error finds it wherever it is.

help: One entry is off by 0.01 and 3,199 are right. What is the mean error, and what is the largest?
look: p rtol
at: `(a - b).abs().mean()`
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
    if (a - b).abs().mean() > rtol * b.abs().max():
        return False, "too far"
    return True, "ok"
