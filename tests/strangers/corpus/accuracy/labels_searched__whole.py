# slip: the labels are searched for their highest entry
# source: network by hand
# named: answers-against-one-label
import torch


def accuracy(out, yb):
    y_idx = yb.argmax()  # WRONG
    return torch.mean((out.argmax(dim=-1) == y_idx).float())
