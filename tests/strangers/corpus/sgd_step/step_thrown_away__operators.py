# slip: the difference is computed and not kept
# source: own
# named: discarded-result
import torch


@torch.no_grad()
def sgd_step(params, lr):
    for weight in params:
        if weight.grad is not None:
            weight - lr * weight.grad  # WRONG
            weight.grad.zero_()
