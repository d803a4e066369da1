"""The parameter is divided after it is made, so what is used is not the parameter.

task: scaled_parameter
set: eighth
known: likely
"""

from torch import nn
def gradient(x, t, s):
    w = nn.Parameter(t) / s  # WRONG
    out = x @ w
    (out ** 2).sum().backward()
    return w.grad
