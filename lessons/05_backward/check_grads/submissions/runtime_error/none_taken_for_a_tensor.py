"""none-taken-for-a-tensor

None is taken for a tensor

A gradient that was never computed is `None`, and None has no shape and no numbers: "'NoneType'
object has no attribute". Asking whether the name is in the dictionary is not enough, since the name
may be there with nothing behind it.

help: What does autograd's `.grad` hold before the first backward pass?
look: p [name for name, item in mine.items() if item is None]
at: `_ in mine and _ in theirs`
"""


def check_grads(mine, theirs, rtol=1e-4):
    names = [*theirs, *(name for name in mine if name not in theirs)]
    if not names:
        raise ValueError("no gradients to compare")
    return {name: verdict(mine[name], theirs[name], rtol) if name in mine and name in theirs else (False, "missing") for name in names}


def verdict(a, b, rtol):
    if a.shape != b.shape:
        return False, "shape"
    if not (a.isfinite().all() and b.isfinite().all()):
        return False, "not finite"
    if (a - b).abs().max() > rtol * b.abs().max():
        return False, "too far"
    return True, "ok"
