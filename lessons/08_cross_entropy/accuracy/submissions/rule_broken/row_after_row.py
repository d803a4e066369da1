"""row-after-row

A Python loop goes through the rows

The result is right. For 1,440 digits the loop took 6.8 ms, where argmax and one comparison for the whole batch take
0.03.

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
