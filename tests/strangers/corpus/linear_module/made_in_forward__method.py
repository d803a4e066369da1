# slip: the layer makes its numbers again at every call
# source: forum thread
# named: new-weights-in-every-call
# today: false
import torch
from torch import nn


class Linear(nn.Module):
    def __init__(self, n_in, n_out):
        super().__init__()
        self.n_in, self.n_out = n_in, n_out

    def reset(self):
        self.w = nn.Parameter(torch.randn(self.n_in, self.n_out).div(self.n_in**0.5))
        self.b = nn.Parameter(torch.zeros(self.n_out))

    def forward(self, inp):
        self.reset()  # WRONG
        return torch.addmm(self.b, inp, self.w)
