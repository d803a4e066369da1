"""The variance is the squared mean minus the mean square, the wrong way round.

task: batch_norm
set: fifth
"""


import torch

class BatchNorm:
    def __init__(self, gamma, beta, mom, eps=1e-5):
        self.gamma, self.beta = gamma, beta
        self.mom, self.eps = mom, eps
        self.mean = torch.zeros(len(gamma))
        self.var = torch.ones(len(gamma))

    def moments(self, x):
        total = torch.zeros(x.shape[1])
        squares = torch.zeros(x.shape[1])
        for row in x:
            total += row
            squares += row ** 2
        mean = total / len(x)
        var = mean ** 2 - squares / len(x)  # WRONG
        return mean, var

    def __call__(self, x):
        mean, var = self.moments(x)
        self.mean = self.mean + self.mom * (mean - self.mean)
        self.var = self.var + self.mom * (var - self.var)
        xhat = (x - mean) / (var + self.eps).sqrt()
        return self.gamma * xhat + self.beta

def two_batches(x1, x2, gamma, beta, mom):
    bn = BatchNorm(gamma, beta, mom)
    out1 = bn(x1)
    out2 = bn(x2)
    return out1, out2, bn.mean, bn.var
