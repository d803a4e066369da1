"""only-their-names

Names that theirs lacks are not reported

A gradient in `mine` under a name that nobody else has, a misspelt one perhaps, is never looked at
by a loop over the names of `theirs`. It is on one side only, so it is "missing".

help: If `mine` has a "b1" and `theirs` has none, what should the report say about "b1"?
look: p set(mine) - set(theirs)
at: `list(theirs)`
"""


def check_grads(mine, theirs, rtol=1e-4):
    names = list(theirs)
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
