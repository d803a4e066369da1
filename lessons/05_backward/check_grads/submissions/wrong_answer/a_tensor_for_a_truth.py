"""a-tensor-for-a-truth

ok is a tensor, not a bool

A comparison of two tensors without axes gives a tensor that holds True or False. It prints nearly
the same and behaves nearly the same, until somebody writes `ok is True` or stores the report. The
brief asks for a plain Python bool.

help: What does `type(ok)` say, and how do you turn it into a bool?
look: p [item.abs().max() <= rtol for item in theirs.values() if item is not None]
at: `(a - b).abs().max() <= _`
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
    close = (a - b).abs().max() <= rtol * b.abs().max()
    return close, "ok" if close else "too far"
