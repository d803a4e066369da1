# slip: the probabilities are squashed a second time
# source: own
# named: softmax-taken-twice
import torch


def normalise(t):
    e = torch.exp(t)
    return e / e.sum(-1, keepdim=True)


def softmax(x):
    probabilities = normalise(x)
    return normalise(probabilities)  # WRONG
