"""relative-to-each-entry

Every entry is measured against itself

An entry of 0.01 beside one of 1000 is mostly rounding; no two programs agree on it to one part in
ten thousand. The limit is relative to the *largest* entry, so that what hardly matters cannot fail
the check.

help: How does an error of 0.01 compare with the largest entry, 1000?
look: p rtol, [item.abs().max() for item in theirs.values() if item is not None]
at: `rtol * b.abs()`
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
    if ((a - b).abs() > rtol * b.abs()).any():
        return False, "too far"
    return True, "ok"
