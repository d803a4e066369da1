# tries: to send a tensor of one number that claims a billion
# verdict: wrong_answer
import torch


def double(x):
    return torch.ones(1).expand(10**10)
