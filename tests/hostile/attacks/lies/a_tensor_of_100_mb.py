# tries: to send a tensor that is too large
# verdict: wrong_answer, time_limit
import torch


def double(x):
    return torch.ones(5000, 5000)
