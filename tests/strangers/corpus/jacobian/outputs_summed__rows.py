# slip: every row of the table is summed up
# source: reported
# named: slope-of-the-sum
import torch


def jacobian(f, x, h=1e-6):
    slopes = []
    for i in range(len(x)):
        nudge = torch.zeros_like(x)
        nudge[i] = h
        row = (f(x + nudge) - f(x - nudge)) / (2 * h)
        slopes.append(row.sum())  # WRONG
    return torch.stack(slopes)
