# slip: the new value only gets the name of the old one
# source: forum thread
# named: new-name-old-tensor
import torch


def sgd_step(params, lr):
    with torch.no_grad():
        for param in params:
            if param.grad is None:
                continue
            param = param - lr * param.grad  # WRONG
