"""One loop with a chain of conditions; the limit is left to allclose, after the shapes are known to agree."""

import torch


def check_grads(ours, reference, rtol=1e-4):
    report = {}
    for name in sorted(set(ours) | set(reference)):
        a, b = ours.get(name), reference.get(name)
        if a is None or b is None:
            report[name] = (False, "missing")
        elif tuple(a.shape) != tuple(b.shape):
            report[name] = (False, "shape")
        elif not bool(torch.isfinite(a).all()) or not bool(torch.isfinite(b).all()):
            report[name] = (False, "not finite")
        elif torch.allclose(a.to(b.dtype), b, rtol=0.0, atol=rtol * float(b.abs().max())):
            report[name] = (True, "ok")
        else:
            report[name] = (False, "too far")
    if not report:
        raise ValueError("nothing to compare")
    return report
