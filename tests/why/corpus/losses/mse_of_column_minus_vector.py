"""The column of outputs minus the target vector gives a matrix.

task: mse_with_one_reference
set: unseen
known: likely
"""


def mse(out, targ):
    err = out - targ  # WRONG
    sq = err * err
    total = sq.sum()
    return total / sq.numel()
