"""base-class-not-set-up

The list for the parameters has not been made yet

"cannot assign parameters before Module.__init__() call": assigning a Parameter to an attribute enters it into
the module's list, and that list is made by the `__init__` of `nn.Module`. It has to run before the first
Parameter is assigned; an `__init__` of your own takes its place unless it calls it.

help: How does a method call the method of the same name in the class it is derived from?
look: p type(self).__mro__
at: none
"""

import torch
from torch import nn


class Linear(nn.Module):
    def __init__(self, n_in, n_out):
        self.w = nn.Parameter(torch.randn(n_in, n_out) / n_in**0.5)
        self.b = nn.Parameter(torch.zeros(n_out))

    def forward(self, inp):
        return inp @ self.w + self.b
