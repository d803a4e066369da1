"""The loss of a classifier: minus the mean logarithm of the probability of the right class."""

import torch
from logsumexp import log_softmax


def nll(logp: torch.Tensor, targ: torch.Tensor) -> torch.Tensor:
    """Negative log-likelihood."""
    rows = torch.arange(len(targ))  # [n]: 0, 1, 2, …
    picked = logp[rows, targ]  # the pairs (0, targ[0]), (1, targ[1]), …: [n]
    return -picked.mean()  # [n] -> []


def cross_entropy(logits: torch.Tensor, targ: torch.Tensor) -> torch.Tensor:
    """The nll of the log-softmax of some scores."""
    return nll(log_softmax(logits), targ)
