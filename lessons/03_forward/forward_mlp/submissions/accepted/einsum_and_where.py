"""Names the letters with einsum and chooses with where; imports nothing of its own."""

import torch


def forward_mlp(xb, w1, b1, w2, b2):
    before = torch.einsum("nm,mh->nh", xb, w1) + b1
    after = torch.where(before > 0, before, 0.0)
    return before, after, torch.einsum("nh,ho->no", after, w2) + b2
