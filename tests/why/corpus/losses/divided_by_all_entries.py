"""The sum of the chosen entries is divided by the number of all scores.

task: mean_cross_entropy
set: eighth
"""

import torch

def cross_entropy(pred, y):
    logp = pred.log_softmax(1)
    chosen = logp.gather(1, y.unsqueeze(1))
    total = chosen.sum()
    return total / -pred.numel()  # WRONG
