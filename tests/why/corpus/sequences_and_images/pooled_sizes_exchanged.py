"""The pooled image has height and width exchanged.

task: max_pool
set: eighth
"""

import torch

def maxpool(img):
    h, w = img.shape
    small = torch.zeros(w // 2, h // 2)  # WRONG
    for i in range(0, h, 2):
        for j in range(0, w, 2):
            small[i // 2, j // 2] = img[i:i + 2, j:j + 2].max()
    return small
