"""asserts-and-leaves

A bad gradient ends the checker with an error

An `assert` is fine in a test that has to stop. This checker should report: every name with what is
wrong with it. The caller decides what to do about it, and needs the whole picture for that.

help: What should the caller get for the names beside the bad one?
look: p list(theirs)
at: `assert _, _`
"""


def check_grads(mine, theirs, rtol=1e-4):
    names = [*theirs, *(name for name in mine if name not in theirs)]
    if not names:
        raise ValueError("no gradients to compare")
    report = {name: verdict(mine.get(name), theirs.get(name), rtol) for name in names}
    assert all(ok for ok, _ in report.values()), report
    return report


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
