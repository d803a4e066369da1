"""The sum is kept once behind the block instead of after every entry.

task: running_sums
set: eighth
"""

import torch
def running_sums(x):
    sums = []
    total = torch.tensor(0.0)
    with torch.no_grad():
        for value in x.flatten():
            total = total + value
    sums.append(total)  # WRONG
    return torch.stack(sums)
