"""measured-by-mine

The scale is taken from the gradients under suspicion

The limit is relative to the largest entry of *mine*. Then a gradient that is far too large also
raises the limit it is judged by, and one that is too small lowers it. Measure by the side that you
trust.

help: Which of the two sides do you know to be right?
look: p rtol
at: `rtol * a.abs().max()`
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
    if (a - b).abs().max() > rtol * a.abs().max():
        return False, "too far"
    return True, "ok"
