"""A network as a list of layers: forward through the list, backward through it from the end."""

import torch
from lin_class import Lin
from mse_class import Mse
from relu_class import Relu


class Model:
    """Linear, rectifier, linear, and the loss at the end."""

    def __init__(self, w1: torch.Tensor, b1: torch.Tensor, w2: torch.Tensor, b2: torch.Tensor) -> None:
        self.layers = [Lin(w1, b1), Relu(), Lin(w2, b2)]  # [m, nh], [nh], [nh, 1], [1]
        self.loss = Mse()

    def __call__(self, x: torch.Tensor, targ: torch.Tensor) -> torch.Tensor:
        for layer in self.layers:
            x = layer(x)  # [n, m] -> [n, nh] -> [n, nh] -> [n, 1]
        self.preds = x
        return self.loss(x, targ)  # [n, 1] and [n] -> []

    def backward(self) -> None:
        """Set .g on every weight and bias, on the batch, and on all that lies between."""
        self.loss.backward()
        for layer in reversed(self.layers):
            layer.backward()
