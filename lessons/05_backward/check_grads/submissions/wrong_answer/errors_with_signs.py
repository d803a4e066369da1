"""errors-with-signs

An entry that is too small does not count as an error

`(a - b).max()` is the largest *positive* difference. An entry of mine that lies below theirs gives
a negative one, and the largest of those is near 0. What counts is the size of a difference.

help: What is the largest number in [-0.5, 0, 0], and what is the largest error?
look: p rtol
at: `(a - b).max()`
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
    if (a - b).max() > rtol * b.abs().max():
        return False, "too far"
    return True, "ok"
