# tries: to have the judge compare and explain the largest tensors that it takes
# verdict: wrong_answer
import torch


def double(x):
    return torch.ones(1300, 1300)
