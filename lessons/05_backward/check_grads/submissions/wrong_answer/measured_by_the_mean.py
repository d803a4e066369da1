"""measured-by-the-mean

The limit is relative to the mean entry, not to the largest

With one large entry and many small ones the mean is far below the largest, and rounding of the large
one alone may exceed such a limit. The brief allows `rtol` times the *largest* entry of theirs.

help: How far apart are the mean and the largest of 1000 and 0.01?
look: p b.abs().mean(), b.abs().max()
at: `rtol * b.abs().mean()`
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
    if a.numel() and (a - b).abs().max() > rtol * b.abs().mean():
        return False, "too far"
    return True, "ok"
