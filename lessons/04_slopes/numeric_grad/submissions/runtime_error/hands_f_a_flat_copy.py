"""hands-f-a-flat-copy

f gets a vector where it expects a table

`f` has to be called with the shape of `x`. A sum of squares does not mind a flattened `x`. A
function that multiplies by a table of weights, or a layer of a network, does: "The size of tensor a
(3) must match the size of tensor b (12)".

help: What is the shape of the tensor that you pass to f?
look: p x.shape, x.flatten().shape
at: `f(_ + _) - f(_ - _)`
"""

import torch


def numeric_grad(f, x, h=1e-5):
    flat = x.flatten()
    grad = torch.zeros_like(flat)
    for i in range(flat.numel()):
        nudge = torch.zeros_like(flat)
        nudge[i] = h
        grad[i] = (f(flat + nudge) - f(flat - nudge)) / (2 * h)
    return grad.reshape(x.shape)
