"""There are as many windows as numbers, so the last ones are too short.

task: convolution
set: eighth
known: unsure
"""

import torch

def conv(x, k):
    count = len(x)  # WRONG
    windows = []
    for i in range(count):
        windows.append(x[i:i + len(k)])
    return torch.stack([w.dot(k) for w in windows])
