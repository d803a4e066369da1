# slip: the probabilities are squashed a second time
# source: own
# named: softmax-taken-twice
import torch


def softmax(x):
    result = torch.zeros_like(x)
    for i in range(x.size(0)):
        p = x[i].exp() / x[i].exp().sum()
        result[i] = p.exp() / p.exp().sum()  # WRONG
    return result
