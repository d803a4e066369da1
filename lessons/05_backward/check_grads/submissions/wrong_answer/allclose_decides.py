"""allclose-decides

Every entry is measured against itself, with a little more on top

`torch.allclose(a, b, rtol)` asks that of each entry: an error of at most `1e-08 + rtol * |b|`. So
an entry of 0.01 beside one of 1000 is judged by its own size, and a gradient of 1e-9 passes for 0.
The brief's limit is relative to the *largest* entry, and 0 where theirs are 0 throughout.

help: How does an error of 0.01 compare with the largest entry, 1000?
look: p rtol, [item.abs().max() for item in theirs.values() if item is not None]
at: `torch.allclose(...)`
"""

import torch


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
    if not torch.allclose(a.to(b.dtype), b, rtol=rtol):
        return False, "too far"
    return True, "ok"
