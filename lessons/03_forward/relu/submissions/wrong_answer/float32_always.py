"""float32-always

A float64 tensor comes back as float32

With float32 it is right. A float64 tensor loses nine of its digits here, and the next product with
float64 weights is an error. A rectifier changes signs, not dtypes: what comes out has the dtype of
what went in.

if `torch.tensor([_ for _ in _])`: Of Python's numbers `torch.tensor` makes float32 unless it is
told otherwise.

else: Something in your function makes float32 of the numbers: `.float()` does, and a tensor that is
made without a dtype is float32 as well.

help: What is the dtype of x, and which line decides the dtype of your result?
look: p x.dtype
at: return
"""

import torch


def relu(x):
    return torch.tensor([max(v, 0.0) for v in x.flatten().tolist()]).view(x.shape)
