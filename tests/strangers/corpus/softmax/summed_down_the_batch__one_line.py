# slip: the powers are summed along the batch axis
# source: forum thread
# named: sums-of-columns
import torch


def softmax(x):
    """Compute softmax values for each set of scores in x."""
    return torch.exp(x) / torch.sum(torch.exp(x), dim=0)  # WRONG
