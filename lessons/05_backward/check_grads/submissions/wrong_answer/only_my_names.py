"""only-my-names

Names that mine lacks are not reported

A gradient that you forgot to compute has no name in `mine`. Whoever goes over those names alone
never asks for it, and it is exactly the one that the checker should have found.

help: If `mine` has no "b1" and `theirs` has, what should the report say about "b1"?
look: p set(theirs) - set(mine)
at: `list(mine)`
"""


def check_grads(mine, theirs, rtol=1e-4):
    names = list(mine)
    if not mine and not theirs:
        raise ValueError("no gradients to compare")
    return {name: verdict(mine.get(name), theirs.get(name), rtol) for name in names}


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
