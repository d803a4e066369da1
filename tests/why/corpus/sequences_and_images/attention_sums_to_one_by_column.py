"""The attention weights are normalised down the columns instead of along the rows.

task: causal_attention
set: held out
"""


import torch

class Head:
    def __init__(self, dim):
        self.scale = dim ** -0.5
    def scores(self, q, k):
        s = q @ k.T
        return s * self.scale
    def __call__(self, q, k, v):
        s = self.scores(q, k)
        past = torch.tril(torch.ones(len(q), len(k)))
        e = s.exp() * past
        tot = e.sum(0, keepdim=True)  # WRONG
        self.a = e / tot
        return self.a @ v

def attend(q, k, v):
    head = Head(q.shape[-1])
    return head(q, k, v)
