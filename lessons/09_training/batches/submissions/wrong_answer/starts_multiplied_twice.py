"""starts-multiplied-twice

From the second batch on the rows are far too late

The first batch is right. The second starts at row bs² and not at row bs, and so on: most of these
are beyond the end, and empty. A start is either counted in rows, in steps of bs, or in batches and
then multiplied by bs; here both happen.

help: For ten rows by four, where does your second batch start?
look: p bs, bs * bs, list(range(0, len(x), bs))
at: `yield _`
"""

import torch


def batches(x, y, bs):
    for i in range(0, len(x), bs):
        yield x[i * bs : (i + 1) * bs], y[i * bs : (i + 1) * bs]
