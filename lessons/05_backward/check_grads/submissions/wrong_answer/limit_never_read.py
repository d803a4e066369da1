"""limit-never-read

rtol makes no difference

The limit is 1e-4 whatever the caller asks for. It is the right default, and the caller may have
reasons for another: a float64 check can be stricter, a large network needs more room.

help: If `rtol` is ten times as large, which answers of your program change?
look: p rtol
at: `1e-4 * _`
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
    if (a - b).abs().max() > 1e-4 * b.abs().max():
        return False, "too far"
    return True, "ok"
