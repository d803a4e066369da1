# slip: every layer divides by the rows, and the 2 is missing
# source: coursework
# named: half-and-averaged-at-the-weights
import torch


def dense_backward(grad, inp, w, b):
    rows = len(inp)
    w.g = torch.mm(inp.t(), grad) / rows  # WRONG
    b.g = grad.mean(0)  # WRONG
    return torch.mm(grad, w.t())


def forward_and_backward(x, targ, w1, b1, w2, b2):
    hidden = torch.mm(x, w1) + b1
    active = torch.relu(hidden)
    guess = torch.mm(active, w2) + b2
    error = guess - targ.unsqueeze(1)  # WRONG
    back = dense_backward(error, active, w2, b2)
    back = back * (hidden > 0).to(back.dtype)
    x.g = dense_backward(back, x, w1, b1)
    return error.pow(2).mean()
