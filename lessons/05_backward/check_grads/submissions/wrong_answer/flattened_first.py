"""flattened-first

Only the number of entries is compared, not the shape

Flattened, a column, a row and a vector look alike, and a `[6, 4]` has as many entries as a
`[4, 6]`. A gradient has the shape of its own tensor, so the checker has to insist on it, before it
looks at a single number.

help: Is a gradient `[50, 1]` right for a bias `[50]`?
look: p [(name, item.shape) for name, item in mine.items() if item is not None]
at: `a.numel() != b.numel()`
"""


def check_grads(mine, theirs, rtol=1e-4):
    names = [*theirs, *(name for name in mine if name not in theirs)]
    if not names:
        raise ValueError("no gradients to compare")
    return {name: verdict(mine.get(name), theirs.get(name), rtol) for name in names}


def verdict(a, b, rtol):
    if a is None or b is None:
        return False, "missing"
    if a.numel() != b.numel():
        return False, "shape"
    if not (a.isfinite().all() and b.isfinite().all()):
        return False, "not finite"
    if (a.flatten() - b.flatten()).abs().max() > rtol * b.abs().max():
        return False, "too far"
    return True, "ok"
