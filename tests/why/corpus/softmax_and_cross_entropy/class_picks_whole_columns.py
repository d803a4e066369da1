"""self.logp[:, targ] picks whole columns instead of one entry of each row.

task: loss_and_score_gradient
set: sixth
"""

import torch

def logsumexp(x):
    m = x.max(-1)[0]
    return m + (x - m[:, None]).exp().sum(-1).log()

class CrossEntropy:
    def __call__(self, inp, targ):
        self.targ = targ
        self.logp = inp - logsumexp(inp).unsqueeze(-1)
        picked = self.logp[:, targ]  # WRONG
        self.out = -picked.mean()
        return self.out

    def backward(self):
        n, c = self.logp.shape
        hot = torch.eye(c)[self.targ]
        return (self.logp.exp() - hot) / n

def loss_and_grad(z, t):
    ce = CrossEntropy()
    loss = ce(z, t)
    return loss, ce.backward()
