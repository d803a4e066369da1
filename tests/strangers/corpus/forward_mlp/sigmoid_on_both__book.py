# slip: sigmoids after both layers
# source: network by hand
# named: sigmoids-everywhere
import torch

def sigmoid(z):
    return 1 / (1 + torch.exp(-z))

def forward_mlp(x, w1, b1, w2, b2):
    a1 = torch.matmul(x, w1) + b1
    z1 = sigmoid(a1)  # WRONG
    a2 = torch.matmul(z1, w2) + b2
    y = sigmoid(a2)  # WRONG
    return a1, z1, y
