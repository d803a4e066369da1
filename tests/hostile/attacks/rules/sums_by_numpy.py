# exercise: row_sums
# tries: to sum outside of torch
# verdict: rule_broken
import torch


def row_sums(x):
    return torch.from_numpy(x.numpy().sum(1))
