# slip: a layer's bias gradient is summed to a single number
# source: course follow-along
# named: biases-as-single-numbers
import torch
from mse import mse
from mse_grad import mse_grad
from relu import relu
from relu_grad import relu_grad


def linear_bwd(inp, out, w, b):
    inp.g = out.g @ w.t()
    w.g = inp.t() @ out.g
    b.g = out.g.sum()  # WRONG


def forward_and_backward(x, targ, w1, b1, w2, b2):
    l1 = x @ w1 + b1
    l2 = relu(l1)
    out = l2 @ w2 + b2
    loss = mse(out, targ)
    mse_grad(out, targ)
    linear_bwd(l2, out, w2, b2)
    relu_grad(l1, l2)
    linear_bwd(x, l1, w1, b1)
    return loss
