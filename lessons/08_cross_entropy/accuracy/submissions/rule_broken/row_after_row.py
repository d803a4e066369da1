"""row-after-row

A Python loop is used

For 1,440 digits a loop over the rows took 6.8 ms, and `argmax` and one comparison for the whole
batch 0.03; how much longer it takes depends on the processor, that it takes far longer does not.

help: What does `argmax` do for a whole table when it is given an axis?
look: p out.argmax(1), yb
at: innermost loop
"""

import torch


def accuracy(out, yb):
    right = 0
    for r in range(len(yb)):
        if out[r].argmax() == yb[r]:
            right += 1
    return torch.tensor(right / len(yb))
