# slip: the bias gradient is summed over rows and outputs
# source: reported
# named: bias-summed-to-one-number
import torch


def lin_grad(x, y, weight, bias):
    grad = y.g
    grad_w = torch.mm(x.t(), grad)
    grad_b = torch.sum(grad)  # WRONG
    grad_x = torch.mm(grad, weight.t())
    x.g, weight.g, bias.g = grad_x, grad_w, grad_b  # WRONG
