"""weights-too-large

The weights are too large, and no smaller with more inputs

Their spread does not depend on n_in. An output is a sum of n_in products, and such a sum grows like √n_in:
with plain `randn` and 784 inputs it is about 28 times as large as what came in. The next layer multiplies
again. After a few layers the scores are so large that softmax gives only zeros and ones.

help: How large is a sum of n_in random numbers of size 1, roughly?
look: p self.w.std(), self.w.shape
at: `self.w = _`
"""

import torch
from torch import nn


class Linear(nn.Module):
    def __init__(self, n_in, n_out):
        super().__init__()
        self.w = nn.Parameter(torch.randn(n_in, n_out))
        self.b = nn.Parameter(torch.zeros(n_out))

    def forward(self, inp):
        return inp @ self.w + self.b
