"""nan-passes

A gradient with nan in it is called ok

`>`, `<` and their kin are all False for nan. So "the error is greater than the limit" is False when
the error is nan, and the pair goes through. A nan is the worst thing that a gradient can hold: one
step with it, and the weights are nan, too.

help: What does `float("nan") > 0.01` say, and what would you have to ask first?
look: p [bool(item.isnan().any()) for item in mine.values() if item is not None]
at: none
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
    if (a - b).abs().max() > rtol * b.abs().max():
        return False, "too far"
    return True, "ok"
