"""exactly-equal

Anything but equality to the last bit is too far

float32 and float64 round differently, and so do two programs that add up in another order. Right
gradients differ in the seventh digit. A checker that always fails is as useless as one that never
does: soon nobody reads it.

help: By how much do two right answers in float32 differ, relative to their size?
look: p rtol
at: `(a == b).all()`
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
    if not (a == b).all():
        return False, "too far"
    return True, "ok"
