"""full-slope

The learning rate is not used

Each weight moves by its whole slope. Where lr is 0.1 that is ten times too far, which for most losses is over the
bottom and up on the other side.

help: Which of the two parameters of your function does not occur in it?
look: p lr
at: innermost loop
"""

import torch


def sgd_step(params, lr):
    with torch.no_grad():
        for p in params:
            if p.grad is not None:
                p -= p.grad
                p.grad = None
