"""The sum is kept after both loops instead of in the inner one.

task: running_sums
set: eighth
"""

import torch
def running_sums(x):
    sums = []
    total = 0.0
    for row in x:
        for value in row:
            total = total + value
    sums.append(total)  # WRONG
    return torch.stack(sums)
