"""error-over-both-norms

The errors are put together, and measured by both sides

The norm of the difference as a share of the two norms together is a common formula, and a milder
one: a gradient that is twice as large is off by a third of both, not by the whole. And one entry
that is a little off among 3,200 that are right vanishes in it. The brief asks for the *largest*
error, against the largest entry of theirs.

help: Mine is 2 and theirs is 1. How large is the error as a share of theirs, and as a share of both together?
look: p [item.norm() for item in theirs.values() if item is not None]
at: `(a - b).norm() / _`
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
    if (a - b).norm() / (a.norm() + b.norm()) > rtol:
        return False, "too far"
    return True, "ok"
