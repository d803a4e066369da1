"""stops-at-the-first

The report ends with the first failure

Everything after the first bad gradient is missing from the report. But the pattern is the best clue
that there is: if only w1 and b1 are wrong, look at the rectifier; if all are, look at the loss.

help: If "w1" and "b2" are both wrong, what should the caller be able to see?
look: p list(theirs)
at: `break`
"""


def check_grads(mine, theirs, rtol=1e-4):
    names = [*theirs, *(name for name in mine if name not in theirs)]
    if not names:
        raise ValueError("no gradients to compare")
    report = {}
    for name in names:
        report[name] = verdict(mine.get(name), theirs.get(name), rtol)
        if not report[name][0]:
            break
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
