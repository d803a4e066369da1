"""never-cleared

The slopes are still there after the step

The next `backward` adds to them. So the second step follows the slopes of both batches, the third
those of three: it picks up speed and cannot brake. On the digits, 94 right of 100 became 63 after
three epochs and 18 after ten.

help: What is `p.grad` after the second backward, minus what it should be?
look: p params[0].grad
at: none
"""

import torch


def sgd_step(params, lr):
    with torch.no_grad():
        for p in params:
            if p.grad is not None:
                p -= lr * p.grad
