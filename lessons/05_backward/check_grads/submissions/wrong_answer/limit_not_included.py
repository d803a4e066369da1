"""limit-not-included

An error of exactly the limit is called too far

"Greater than" leaves out the limit itself. It matters more often than you would think: where theirs
is 0 throughout, the limit is 0 and the error is 0, and 0 is not less than 0.

help: What may the largest error be when the largest entry of theirs is 0?
look: p rtol
at: `_ < rtol * _`
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
    if not (a - b).abs().max() < rtol * b.abs().max():
        return False, "too far"
    return True, "ok"
