# slip: every guess meets every target, through an added axis
# source: course follow-along
# named: unit-axis
# general: wrong-shape, broadcast
import torch

def residual(preds, targets):
    preds = preds.view(-1, 1)
    return torch.sub(preds, targets)  # WRONG

def mse(preds, targets):
    diff = residual(preds, targets)
    return torch.mean(diff * diff)
