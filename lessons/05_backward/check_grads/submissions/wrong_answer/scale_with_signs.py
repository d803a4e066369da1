"""scale-with-signs

The scale is the largest entry, signs included

Where all entries of theirs are negative, the largest of them is negative too, and so is the limit:
then even an error of 0 is too far. And one small positive entry beside large negative ones makes
the limit far too tight.

help: How large is the gradient [-3, -5]?
look: p [item.max() for item in theirs.values() if item is not None]
at: `rtol * b.max()`
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
    if (a - b).abs().max() > rtol * b.max():
        return False, "too far"
    return True, "ok"
