# slip: isclose judges every entry by itself, with a small absolute limit besides
# source: reported
# named: allclose-decides
# general: wrong-flag
import torch


def one(a, b, rtol):
    if a is None or b is None:
        return False, "missing"
    if tuple(a.shape) != tuple(b.shape):
        return False, "shape"
    for side in (a, b):
        if not side.isfinite().all():
            return False, "not finite"
    good = torch.isclose(a.to(torch.float64), b.to(torch.float64), rtol=rtol).all()  # WRONG
    return (True, "ok") if good else (False, "too far")


def check_grads(mine, theirs, rtol=1e-4):
    names = list(dict.fromkeys([*mine, *theirs]))
    if not names:
        raise ValueError("no names")
    return {n: one(mine.get(n), theirs.get(n), rtol) for n in names}
