# slip: the moved weights are a new tensor, which nothing keeps
# source: course follow-along
# named: discarded-result
import torch


def sgd_step(params, lr):
    with torch.no_grad():
        for p in params:
            if p.grad is None:
                continue
            p.sub(lr * p.grad)  # WRONG
            p.grad = None
