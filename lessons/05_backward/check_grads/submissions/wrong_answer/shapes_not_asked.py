"""shapes-not-asked

A column and a vector are taken for the same

Without a question about the shape the subtraction broadcasts: `[50, 1]` minus `[50]` is `[50, 50]`,
and where all numbers are alike, all differences are 0. `torch.allclose` does the same. Two
gradients whose shapes differ are not the same gradient, and where the shapes do not broadcast, the
subtraction ends your checker with an error.

help: What are the shapes of the two, and what is the shape of their difference?
look: p [(name, item.shape) for name, item in mine.items() if item is not None]
at: none
"""


def check_grads(mine, theirs, rtol=1e-4):
    names = [*theirs, *(name for name in mine if name not in theirs)]
    if not names:
        raise ValueError("no gradients to compare")
    return {name: verdict(mine.get(name), theirs.get(name), rtol) for name in names}


def verdict(a, b, rtol):
    if a is None or b is None:
        return False, "missing"
    if not (a.isfinite().all() and b.isfinite().all()):
        return False, "not finite"
    if (a - b).abs().max() > rtol * b.abs().max():
        return False, "too far"
    return True, "ok"
