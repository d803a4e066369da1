"""Where the unit is off, the gradient is the input instead of 0.

task: two_layer_functions
set: eighth
"""

import torch

def linear(x, w, b):
    return x.mm(w) + b

def relu_back(inp, out):
    inp.g = torch.where(inp > 0, out.g, inp)  # WRONG

def linear_back(inp, out, w, b):
    w.g = inp.t().mm(out.g)
    b.g = out.g.sum(0)
    inp.g = out.g.mm(w.t())

def forward_and_backward(x, targ, w1, b1, w2, b2):
    pre = linear(x, w1, b1)
    act = pre.relu()
    out = linear(act, w2, b2)
    err = out - targ.unsqueeze(1)
    out.g = err * (2 / err.numel())
    linear_back(act, out, w2, b2)
    relu_back(pre, act)
    linear_back(x, pre, w1, b1)
    return err.pow(2).mean()
