"""The corrected average is taken before the average is updated.

task: adam
set: eighth
"""

import torch

def adam(w, grads, lr, b1, b2, eps):
    m, v = torch.zeros_like(w), torch.zeros_like(w)
    step = 0
    for g in grads:
        step += 1
        fixed = m / (1 - b1 ** step)  # WRONG
        m = m * b1 + g * (1 - b1)
        v = v * b2 + g.square() * (1 - b2)
        size = (v / (1 - b2 ** step)).sqrt() + eps
        w = w - lr * fixed / size
    return w
