# slip: the layer ends in a sigmoid
# source: network by hand
# named: sigmoid-as-well
import torch

def sigmoid(z):
    return 1 / (1 + torch.exp(-z))

def lin(x, w, b):
    return sigmoid(x @ w + b)  # WRONG
