# slip: the list of activations is read one place too far on the way back
# source: network by hand
# named: guesses-for-hidden-units
import torch


def forward_and_backward(x, targ, w1, b1, w2, b2):
    before = x @ w1 + b1
    acts = [x, torch.relu(before)]
    acts.append(acts[-1] @ w2 + b2)
    grad = 2 * (acts[-1] - targ[:, None]) / len(targ)
    w2.g, b2.g = acts[2].t() @ grad, grad.sum(dim=0)  # WRONG
    grad = (grad @ w2.t()) * (before > 0)
    w1.g, b1.g = acts[0].t() @ grad, grad.sum(dim=0)
    x.g = grad @ w1.t()
    return ((acts[-1].squeeze(1) - targ) ** 2).mean()
