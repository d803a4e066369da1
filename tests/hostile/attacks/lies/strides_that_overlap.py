# tries: to send a tensor whose numbers lie over each other
# verdict: wrong_answer
import torch


def double(x):
    return torch.as_strided(torch.ones(4), (4, 4, 4), (0, 1, 0))
