# slip: only the first row of the batch is judged
# source: coursework
# named: first-row-alone
import torch


def accuracy(out, yb):
    pred = torch.argmax(out, dim=1)
    return (pred[0] == yb[0]).float()  # WRONG
