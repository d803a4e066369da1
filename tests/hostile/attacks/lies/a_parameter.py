# tries: to send a tensor of a class of torch's own, with a gradient
# verdict: wrong_answer, accepted
import torch


def double(x):
    y = torch.nn.Parameter(x * 2)
    y.grad = x
    return y
