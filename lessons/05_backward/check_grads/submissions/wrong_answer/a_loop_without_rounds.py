"""a-loop-without-rounds

The report is always empty

A loop that runs zero times does that, without a word. A `map` or `zip` object, for instance, gives
each item once: counting, printing or unpacking its items uses it up, and the loop after it finds
nothing. This very mistake once made a published gradient check say "all good" to everybody.

help: How many iterations does your loop make? Set a breakpoint inside it and see whether it ever stops there.
look: p len(mine), len(theirs)
at: `list(pairs)`
"""


def check_grads(mine, theirs, rtol=1e-4):
    pairs = map(lambda name: (name, mine.get(name), theirs.get(name)), {**theirs, **mine})
    if len(list(pairs)) == 0:
        raise ValueError("no gradients to compare")
    return {name: verdict(a, b, rtol) for name, a, b in pairs}


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
