"""The scores are scaled by the number of keys instead of their size.

task: attention
set: third
"""

import torch
def attend(q, k, v):
    d = k.shape[0]  # WRONG
    s = q @ k.T / d ** 0.5  # WRONG
    return torch.softmax(s, 1) @ v
