# exercise: by_hand
# tries: to loop by calling itself
# verdict: rule_broken
import torch


def product(a, b):
    if not len(a):
        return b[:0]
    return torch.cat([(a[:1, :, None] * b[None]).sum(1), product(a[1:], b)])
