"""The search for the maximum starts at 0, which is above every negative value.

task: max_pool
set: held out
"""


import torch
def maxpool(img):
    h, w = img.shape
    out = torch.zeros(h // 2, w // 2)
    for r in range(h // 2):
        for c in range(w // 2):
            best = 0.  # WRONG
            for i in range(2):
                for j in range(2):
                    v = img[2 * r + i, 2 * c + j]
                    if v > best:
                        best = v
            out[r, c] = best
    return out
