"""one-good-entry-is-enough

A gradient passes as soon as a single entry agrees

One entry that is close enough lets the whole gradient through; the brief wants *all* of them to be
close. Among thousands of entries there is nearly always one. `any` asks for one, `all` for every
one.

help: Which of the two words, any and all, belongs to "not one of them is too far off"?
look: p rtol
at: `not _.any()`
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
    if not ((a - b).abs() <= rtol * b.abs().max()).any():
        return False, "too far"
    return True, "ok"
