"""The softmax runs over the queries instead of the keys.

task: attention
set: third
"""

import torch
def attend(q, k, v):
    s = q @ k.T / q.shape[1] ** 0.5
    w = torch.softmax(s, 0)  # WRONG
    return w @ v
