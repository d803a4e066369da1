"""rows-end-to-end

The rows have been joined into one long vector

Three rows of two become a vector of six. All slopes are in it, but where one input ends and the
next begins can no longer be read off. `torch.cat` does that: it continues one tensor with the next
along an axis that is there already.

help: Which function lays tensors on top of each other, along a new axis?
look: p x.shape, f(x).shape
at: return
"""

import torch


def jacobian(f, x, h=1e-6):
    rows = []
    for r in range(len(x)):
        nudge = torch.zeros_like(x)
        nudge[r] = h
        rows.append((f(x + nudge) - f(x - nudge)) / (2 * h))
    return torch.cat(rows)
