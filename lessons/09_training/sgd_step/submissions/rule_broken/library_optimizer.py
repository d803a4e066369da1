"""library-optimizer

torch.optim takes the step

What an optimizer does here is what the brief says in one line, so write that line once yourself;
after that you know what you are calling.

help: What does `SGD.step()` do with each parameter?
look: p params[0], params[0].grad
at: none
"""

import torch


def sgd_step(params, lr):
    if not params:
        return
    optimizer = torch.optim.SGD(params, lr=lr)
    optimizer.step()
    optimizer.zero_grad()
