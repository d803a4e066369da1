# slip: a mean is divided by the number of rows again
# source: reported
# named: averaged-twice
import torch
from logsumexp import log_softmax


def nll(log_probs, labels):
    n = labels.numel()
    correct = log_probs[torch.arange(n), labels]
    return -(correct / n).mean()  # WRONG


def cross_entropy(scores, labels):
    return nll(log_softmax(scores), labels)
