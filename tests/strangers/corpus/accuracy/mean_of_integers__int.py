# slip: the mean of a comparison made whole
# source: forum thread
# named: mean-of-whole-numbers
import torch


def accuracy(out, yb):
    correct = (out.argmax(1) == yb).to(torch.int64)
    return torch.mean(correct)  # WRONG
