"""The mask also hides each position from itself.

task: causal_attention
set: held out
"""


import math
import torch

def softmax(x):
    top = x.max(1, keepdim=True).values
    e = torch.exp(x - top)
    return e / e.sum(1, keepdim=True)

def attend(q, k, v):
    n = q.shape[0]
    scores = torch.matmul(q, k.transpose(0, 1)) / math.sqrt(q.shape[1])
    future = torch.triu(torch.ones(n, n)) == 1  # WRONG
    scores[future] = float("-inf")
    weights = softmax(scores)
    return weights @ v
