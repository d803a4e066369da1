"""biases-not-cleared

Only the weights' slopes are cleared

The biases' slopes stay and add up from step to step. The network recognises nearly as many digits
as a right one, so you would never see it there; the parameters are off after the second step.

help: Which of the tensors still have a slope after your step?
look: p [(q.dim(), q.grad is None) for q in params]
at: `if _.dim() > 1: ...`
"""

import torch


def sgd_step(params, lr):
    with torch.no_grad():
        for p in params:
            if p.grad is not None:
                p -= lr * p.grad
                if p.dim() > 1:
                    p.grad.zero_()
