# slip: the mean of ones and zeros that are whole numbers
# source: coursework
# named: mean-of-whole-numbers
import torch


def accuracy(out, yb):
    _, guess = torch.max(out, dim=1)
    hits = torch.where(guess == yb, 1, 0)
    return hits.mean()  # WRONG
