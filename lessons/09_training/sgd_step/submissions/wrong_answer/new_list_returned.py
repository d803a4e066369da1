"""new-list-returned

The moved values come back, but nothing has moved

They are in new tensors, and whoever called wanted the old ones to be changed. A network cannot
exchange its weights for the entries of some list. The slopes are still there, too.

help: After the call, where would the network find its new weights?
look: p params[0]
at: return
"""

import torch


def sgd_step(params, lr):
    with torch.no_grad():
        return [p if p.grad is None else p - lr * p.grad for p in params]
