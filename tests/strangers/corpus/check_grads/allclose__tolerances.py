# slip: allclose judges every entry by itself, with a small absolute limit besides
# source: reported
# named: allclose-decides
# general: wrong-flag
import torch


def check_grads(mine, theirs, rtol=1e-4):
    keys = set(mine) | set(theirs)
    if len(keys) == 0:
        raise ValueError("nothing to check")
    out = {}
    for k in keys:
        a, b = mine.get(k), theirs.get(k)
        if a is None or b is None:
            out[k] = (False, "missing")
        elif a.shape != b.shape:
            out[k] = (False, "shape")
        elif not (torch.isfinite(a).all() and torch.isfinite(b).all()):
            out[k] = (False, "not finite")
        elif torch.allclose(a.double(), b.double(), rtol=rtol):  # WRONG
            out[k] = (True, "ok")
        else:
            out[k] = (False, "too far")
    return out
