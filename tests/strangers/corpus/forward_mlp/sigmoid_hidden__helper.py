# slip: sigmoid in the hidden layer
# source: network by hand
# named: sigmoid-for-rectifier
import torch

def activation(z):
    return 1 / (1 + torch.exp(-z))  # WRONG

def forward_mlp(x, w1, b1, w2, b2):
    z1 = x @ w1 + b1
    a1 = activation(z1)  # WRONG
    return z1, a1, a1 @ w2 + b2
