# slip: only the first row of the batch is judged
# source: network by hand
# named: first-row-alone
import torch


def accuracy(out, yb):
    guesses = out.max(1).indices
    hits = torch.eq(guesses, yb).to(torch.float32)
    best, *_ = hits  # WRONG
    return best
