# slip: the root of the summed squares of the errors over both sizes
# source: coursework
# named: error-over-both-norms
# general: wrong-flag


def size(t):
    return t.pow(2).sum().sqrt()


def verdict(a, b, rtol):
    if a is None or b is None:
        return False, "missing"
    if a.shape != b.shape:
        return False, "shape"
    if not (a.isfinite().all() and b.isfinite().all()):
        return False, "not finite"
    far = bool(size(a - b) > rtol * (size(a) + size(b)))  # WRONG
    return not far, "too far" if far else "ok"


def check_grads(mine, theirs, rtol=1e-4):
    names = list(theirs) + [k for k in mine if k not in theirs]
    if not names:
        raise ValueError("empty")
    return {k: verdict(mine.get(k), theirs.get(k), rtol) for k in names}
