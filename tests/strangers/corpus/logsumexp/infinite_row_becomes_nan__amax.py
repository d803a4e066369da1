# slip: the maximum is subtracted even where it is infinite
# source: coursework
# named: maximum-may-be-infinite
import torch


def logsumexp(scores):
    a = torch.amax(scores, dim=1, keepdim=True)  # WRONG
    total = torch.sum(torch.exp(scores - a), dim=1)
    return torch.squeeze(a, 1) + torch.log(total)


def log_softmax(scores):
    a = torch.amax(scores, dim=1, keepdim=True)
    e = torch.exp(scores - a)
    return scores - a - torch.log(e.sum(dim=1, keepdim=True))
