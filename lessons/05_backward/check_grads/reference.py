"""Compare two sets of gradients, name by name."""

import torch


def check_grads(
    mine: dict[str, torch.Tensor | None], theirs: dict[str, torch.Tensor | None], rtol: float = 1e-4
) -> dict[str, tuple[bool, str]]:
    """For every name on either side: (ok, why)."""
    names = [*theirs, *(name for name in mine if name not in theirs)]
    if not names:
        raise ValueError("check_grads: there are no gradients to compare")
    return {name: verdict(mine.get(name), theirs.get(name), rtol) for name in names}


def verdict(a: torch.Tensor | None, b: torch.Tensor | None, rtol: float) -> tuple[bool, str]:
    """One pair: the first thing that is wrong with it."""
    if a is None or b is None:
        return False, "missing"
    if a.shape != b.shape:  # before the subtraction, which would broadcast
        return False, "shape"
    if not (a.isfinite().all() and b.isfinite().all()):  # before the comparison, which nan would pass
        return False, "not finite"
    error, scale = (a - b).abs().max(), b.abs().max()
    if error > rtol * scale:
        return False, "too far"
    return True, "ok"
