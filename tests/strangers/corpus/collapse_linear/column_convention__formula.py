# slip: the weights are multiplied in the order of column formulas
# source: coursework
# named: product-the-other-way
# general: runtime-error
import torch

def collapse_linear(W1, b1, W2, b2):
    W = torch.matmul(W2, W1)  # WRONG
    b = torch.matmul(b1, W2) + b2
    return W, b
