# slip: every infinite score is left out of its row, +inf too
# source: own
# named: infinite-scores-left-out
import torch


def logsumexp(x):
    out = torch.full((x.shape[0],), float("-inf"), dtype=x.dtype)
    for i in range(x.shape[0]):
        row = x[i][torch.isfinite(x[i])]  # WRONG
        if row.numel() > 0:
            top = row.max()
            out[i] = top + torch.log(torch.exp(row - top).sum())
    return out


def log_softmax(x):
    z = x - torch.max(x, 1, keepdim=True)[0]
    return z - z.exp().sum(1, keepdim=True).log()
