"""The best score starts at 0, which is above every log-probability.

task: accuracy_of_log_probabilities
set: final
"""


import torch

def guess(scores):
    best = 0.0  # WRONG
    where = 0
    for k in range(len(scores)):
        if scores[k] > best:
            best = scores[k]
            where = k
    return where

def accuracy(logp, targ):
    hits = 0
    for row, t in zip(logp, targ):
        if guess(row) == t:
            hits += 1
    return torch.tensor(hits / len(targ))
