"""Makes probabilities first: not needed, and not wrong, since they keep the order."""

import torch


def accuracy(scores, labels):
    answers = torch.softmax(scores, dim=-1).argmax(dim=-1)
    return torch.where(answers == labels, 1.0, 0.0).mean()
