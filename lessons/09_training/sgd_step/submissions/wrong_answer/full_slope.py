"""full-slope

The learning rate has no influence

Each weight moves by its whole slope. Where lr is 0.1 that is ten times too far, which for most
losses is over the bottom and up on the other side.

help: In the worked example lr is 0.1 and the slope 10. How far should the number move, and how far does yours?
look: p lr
at: `_ -= _.grad`
"""

import torch


def sgd_step(params, lr):
    with torch.no_grad():
        for p in params:
            if p.grad is not None:
                p -= p.grad
                p.grad = None
