# slip: the norm of the difference over the sum of the norms
# source: coursework
# named: error-over-both-norms
# general: wrong-flag
import torch


def difference(a, b):
    numerator = torch.linalg.norm(a - b)
    denominator = torch.linalg.norm(a) + torch.linalg.norm(b)
    return numerator / denominator  # WRONG


def check_grads(mine, theirs, rtol=1e-4):
    names = sorted({*mine, *theirs})
    if not names:
        raise ValueError("there is nothing to compare")
    report = {}
    for name in names:
        grad, gradapprox = mine.get(name), theirs.get(name)
        if grad is None or gradapprox is None:
            report[name] = False, "missing"
        elif grad.shape != gradapprox.shape:
            report[name] = False, "shape"
        elif not grad.isfinite().all() or not gradapprox.isfinite().all():
            report[name] = False, "not finite"
        elif difference(grad, gradapprox) > rtol:  # WRONG
            report[name] = False, "too far"
        else:
            report[name] = True, "ok"
    return report
