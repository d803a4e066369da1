# slip: the parameters are in a dict or a list, where the module does not look
# source: forum thread
# named: parameters-hidden
import torch
from torch import nn


class Linear(nn.Module):
    def __init__(self, n_in, n_out):
        super().__init__()
        self.params = {  # WRONG
            "w": nn.Parameter(torch.randn(n_in, n_out) / n_in**0.5),
            "b": nn.Parameter(torch.zeros(n_out)),
        }

    def forward(self, inp):
        return inp @ self.params["w"] + self.params["b"]
