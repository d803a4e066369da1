"""new-axis-on-both

Both x and knee were turned into columns

`[n, 1]` minus `[h, 1]` is again entry by entry, 4 against 2 in the example by hand. For a table the two must lie
across each other: one is the column, the other stays a row.

help: If the places go down the table, which way do the hinges go?
look: p x[:, None].shape, knee[:, None].shape, knee.shape
at: none
"""


def hinge_curve(x, slope, knee, weight, base):
    lines = slope[:, None] * (x[:, None] - knee[:, None])
    return base + (weight[:, None] * lines.clamp(min=0)).sum(1)
