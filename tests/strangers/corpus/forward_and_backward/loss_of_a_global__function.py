# slip: the loss function subtracts a vector from a column
# source: course follow-along
# named: loss-of-every-pair
import torch
from lin_grad import lin_grad
from mse_grad import mse_grad
from relu_grad import relu_grad


def my_mse(output, target):
    return ((output - target) ** 2).mean()  # WRONG


def forward_and_backward(x, targ, w1, b1, w2, b2):
    l1 = torch.addmm(b1, x, w1)
    l2 = torch.relu(l1)
    out = torch.addmm(b2, l2, w2)
    loss = my_mse(out, targ)
    mse_grad(out, targ)
    lin_grad(l2, out, w2, b2)
    relu_grad(l1, l2)
    lin_grad(x, l1, w1, b1)
    return loss
