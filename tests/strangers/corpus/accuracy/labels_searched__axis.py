# slip: the labels are searched for their highest entry
# source: own
# named: labels-searched-as-a-table
import torch


def accuracy(out, yb):
    predicted = torch.argmax(out, 1)
    actual = torch.argmax(yb, 1)  # WRONG
    return (predicted == actual).float().mean()
