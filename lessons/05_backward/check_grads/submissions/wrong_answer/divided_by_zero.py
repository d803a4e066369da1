"""divided-by-zero

Two gradients of nothing but zeros are called too far apart

Gradients that are 0 throughout are quite common, dead units have them. Then the error is 0, and so
is the limit, and 0 is not greater than 0.

if `_ / _ <= rtol` or `_ / _ < rtol` or `_ / _ > rtol`: The error divided by the largest entry is 0
divided by 0 there, nan, and `nan <= rtol` is False. Multiply the limit instead of dividing the
error, and 0 against 0 is a question like any other.

else: If you divide the error by the largest entry, you get 0 / 0 there, nan, and neither `<` nor
`<=` nor `>` holds for nan.

help: What is 0 / 0 in torch, and what does a comparison with it say?
look: p [item.abs().max() for item in theirs.values() if item is not None]
at: `_ / _ <= rtol`
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
    if not (a - b).abs().max() / b.abs().max() <= rtol:
        return False, "too far"
    return True, "ok"
