"""absolute-limit

The allowed error does not depend on how large the gradients are

A fixed limit such as 0.01 is far too much for gradients of 0.001: a tensor of zeros passes. And it
is too little for gradients of 100,000, where float32 itself rounds by about as much. `rtol` says
how many parts of the largest entry may be off.

help: By how much may a gradient be off whose largest entry is 0.002?
look: p rtol, [item.abs().max() for item in theirs.values() if item is not None]
at: `_ > 0.01`
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
    if (a - b).abs().max() > 0.01:
        return False, "too far"
    return True, "ok"
