"""one-side-twice

What mine holds makes no difference

The report is the one that comes out when theirs are compared with theirs: every difference is 0,
and nothing can ever be too far off. One swapped name in a line is enough. A checker needs a test of
its own: give it something wrong and see it say so.

help: Which two objects does your subtraction subtract, and where did each come from?
look: p list(mine), list(theirs)
at: `verdict(theirs.get(_), theirs.get(_), _)`
"""


def check_grads(mine, theirs, rtol=1e-4):
    names = [*theirs, *(name for name in mine if name not in theirs)]
    if not names:
        raise ValueError("no gradients to compare")
    return {name: verdict(theirs.get(name), theirs.get(name), rtol) for name in names}


def verdict(a, b, rtol):
    if a is None or b is None:
        return False, "missing"
    if a.shape != b.shape:
        return False, "shape"
    if not (a.isfinite().all() and b.isfinite().all()):
        return False, "not finite"
    if (a - b).abs().max() > rtol * b.abs().max():
        return False, "too far"
    return True, "ok"
