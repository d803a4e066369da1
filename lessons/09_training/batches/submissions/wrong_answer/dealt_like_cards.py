"""dealt-like-cards

The rows are shuffled

Every row comes once, with its label, in a random order. For real training that is better than what
the brief asks for. In this lesson the order stays, so that your parameters can be compared with the
reference's; shuffle before you call `batches`, when the time comes.

help: Which row should be the first of the first batch?
look: p x[0], y[0]
at: `_ = torch.randperm(_)`
"""

import torch


def batches(x, y, bs):
    order = torch.randperm(len(x))
    for i in range(0, len(x), bs):
        rows = order[i : i + bs]
        yield x[rows], y[rows]
