"""name-taken-for-granted

A name that one side lacks ends the checker

`mine[name]` raises a `KeyError` when the name is not there. That is a failure of the checker, and
what you wanted to know was which gradient is missing. A dictionary can be asked for a name that it
may not have.

help: What does `mine.get("no such name")` return?
look: p set(theirs) - set(mine), set(mine) - set(theirs)
at: `mine[_]`
"""


def check_grads(mine, theirs, rtol=1e-4):
    names = [*theirs, *(name for name in mine if name not in theirs)]
    if not names:
        raise ValueError("no gradients to compare")
    return {name: verdict(mine[name], theirs[name], rtol) for name in names}


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
