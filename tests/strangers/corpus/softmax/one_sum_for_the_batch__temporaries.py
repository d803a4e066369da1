# slip: one maximum and one sum are taken of the whole batch
# source: network by hand
# named: one-maximum-and-one-sum, one-sum-for-all
import torch


def softmax(logits):
    biggest = logits.max()
    shifted = logits - biggest
    exps = shifted.exp()
    total = torch.sum(exps)  # WRONG
    probs = exps * (1.0 / total)  # WRONG
    return probs
