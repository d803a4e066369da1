# exercise: row_sums
# tries: to sum by letters
# verdict: rule_broken
import torch


def row_sums(x):
    return torch.einsum("ij->i", x)
