"""only-mine-asked-for-nan

A nan in theirs goes unnoticed

A nan in your own gradients is reported, one in the others is not. Whoever made them may have made a
mistake as well, and then the limit itself is nan, and nothing is greater than that.

help: What is `rtol` times the largest entry, if one entry is nan?
look: p [bool(item.isfinite().all()) for item in theirs.values() if item is not None]
at: `if not a.isfinite().all(): ...`
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
    if not a.isfinite().all():
        return False, "not finite"
    if (a - b).abs().max() > rtol * b.abs().max():
        return False, "too far"
    return True, "ok"
