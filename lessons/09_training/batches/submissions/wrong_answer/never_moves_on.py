"""never-moves-on

The first batch comes again and again, without an end

Nothing changes the place where the next batch starts. A training loop over this would never finish
its first epoch.

if `while _: ...`: The condition of a `while` stays true as long as nothing in the loop changes what
it asks about.

help: What moves on to the next bs rows?
look: p bs, len(x)
at: none
"""


def batches(x, y, bs):
    start = 0
    while start < len(x):
        yield x[start : start + bs], y[start : start + bs]
