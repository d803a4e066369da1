"""The scores are keys times queries, the transpose of what they should be.

task: causal_attention
set: held out
"""


import torch

class Head:
    def __init__(self, dim):
        self.scale = dim ** -0.5
    def scores(self, q, k):
        s = k @ q.T  # WRONG
        return s * self.scale
    def __call__(self, q, k, v):
        s = self.scores(q, k)
        past = torch.tril(torch.ones(len(q), len(k)))
        e = s.exp() * past
        tot = e.sum(1, keepdim=True)
        self.a = e / tot
        return self.a @ v

def attend(q, k, v):
    head = Head(q.shape[-1])
    return head(q, k, v)
