# exercise: product
# tries: to compute the product as a convolution
# verdict: rule_broken
import torch


def product(a, b):
    return torch.conv1d(a[None].mT, b.mT[:, :, None])[0].mT
