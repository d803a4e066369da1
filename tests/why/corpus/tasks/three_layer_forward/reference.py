"""The reference."""


import torch
def forward(x, y, w1, b1, w2, b2, w3, b3):
    a1 = torch.relu(x @ w1 + b1)
    a2 = torch.relu(a1 @ w2 + b2)
    out = a2 @ w3 + b3
    return out, ((out - y) ** 2).mean()
