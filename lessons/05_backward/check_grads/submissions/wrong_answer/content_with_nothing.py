"""content-with-nothing

Two empty dictionaries are reported as fine

No name on either side means that nothing was compared: a loop collected no gradients, or an
iterator was used up. An empty report reads like "no mistakes found". That has to be an error,
`ValueError`, so that somebody looks.

help: What is the difference between "nothing was wrong" and "nothing was asked"?
look: p len(mine), len(theirs)
at: none
"""


def check_grads(mine, theirs, rtol=1e-4):
    names = [*theirs, *(name for name in mine if name not in theirs)]
    return {name: verdict(mine.get(name), theirs.get(name), rtol) for name in names}


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
