"""The scores are not divided by the square root of the key size.

task: attention
set: third
"""

import torch
def attend(q, k, v):
    s = q @ k.T  # WRONG
    w = torch.softmax(s, 1)
    return w @ v
