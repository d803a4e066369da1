# tries: to allocate a tensor that is larger than the machine
# verdict: resource_limit
import torch


def double(x):
    return torch.empty(25 * 10**9)
