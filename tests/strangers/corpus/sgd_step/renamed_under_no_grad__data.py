# slip: the new value only gets the name of the old one
# source: network by hand
# named: new-name-old-tensor
import torch


@torch.no_grad()
def sgd_step(params, lr):
    i = 0
    while i < len(params):
        weight = params[i]
        if weight.grad is not None:
            change = weight.grad.mul(lr)
            weight = weight - change  # WRONG
            weight.grad = None
        i += 1
