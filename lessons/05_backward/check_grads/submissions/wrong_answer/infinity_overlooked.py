"""infinity-overlooked

nan is found, infinity is not

An infinite entry is no more use than a nan: one step, and the weights are infinite. It comes out as
"too far", or where both sides are infinite as "ok", because infinity minus infinity is nan and nan
is not greater than anything.

help: Which question covers nan and both infinities at once?
look: p [bool(item.isinf().any()) for item in mine.values() if item is not None]
at: `a.isnan().any() or b.isnan().any()`
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
    if a.isnan().any() or b.isnan().any():
        return False, "not finite"
    if (a - b).abs().max() > rtol * b.abs().max():
        return False, "too far"
    return True, "ok"
