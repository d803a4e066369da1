# slip: the count is divided by the number of classes
# source: own
# named: divided-by-the-classes
import torch


def accuracy(out, yb):
    hits = torch.eq(torch.argmax(out, dim=1), yb)
    total = out.size(-1)  # WRONG
    return hits.float().sum() / total
