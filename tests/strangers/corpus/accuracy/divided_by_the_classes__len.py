# slip: the count is divided by the number of classes
# source: own
# named: divided-by-the-classes
import torch


def accuracy(out, yb):
    n_correct = (torch.max(out, 1)[1] == yb).sum()
    return n_correct / len(out[0])  # WRONG
