"""All weights are moved at once instead of one.

task: numeric_weight_gradient
set: eighth
"""

import torch

def numgrad(x, y, w, eps):
    def loss(v):
        return (x.mv(v) - y).square().mean()
    slopes = []
    for i in range(w.numel()):
        move = torch.full_like(w, eps)  # WRONG
        slopes.append((loss(w + move) - loss(w - move)) / 2 / eps)
    return torch.stack(slopes)
