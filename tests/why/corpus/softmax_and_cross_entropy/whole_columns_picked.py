"""lp[:, y] picks whole columns instead of one entry of each row.

task: cross_entropy_of_random_labels
set: unseen
"""


import torch

def log_softmax(scores):
    scores = scores - scores.max(dim=1, keepdim=True)[0]
    return scores - torch.log(torch.exp(scores).sum(dim=1, keepdim=True))

def nll(lp, y):
    picked = lp[:, y]  # WRONG
    return -picked.mean()

def cross_entropy(x, y):
    lp = log_softmax(x)
    loss = nll(lp, y)
    return loss
