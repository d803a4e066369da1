"""first-name-only

The report ends after the first name

Whether it is right or wrong, nothing after it is looked at. A `return` that is indented into the
loop does that: it ends the function in the first iteration.

help: How often does the body of your loop run, and where does the function end?
look: p list(theirs)
at: none
"""

def check_grads(mine, theirs, rtol=1e-4):
    names = [*theirs, *(name for name in mine if name not in theirs)]
    if not names:
        raise ValueError("no gradients to compare")
    report = {}
    for name in names:
        report[name] = verdict(mine.get(name), theirs.get(name), rtol)
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
