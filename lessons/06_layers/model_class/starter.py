"""A network as a list of layers: forward through the list, backward through it from the end."""

import torch
from lin_class import Lin
from mse_class import Mse
from relu_class import Relu


class Model:
    """Linear, rectifier, linear, and the loss at the end."""

    def __init__(self, w1: torch.Tensor, b1: torch.Tensor, w2: torch.Tensor, b2: torch.Tensor) -> None:
        """Make the three layers, as the list self.layers, and the loss, as self.loss.

        w1: [m, nh]
        b1: [nh]
        w2: [nh, 1]
        b2: [1]
        """
        raise NotImplementedError("model_class: write Model.__init__")

    def __call__(self, x: torch.Tensor, targ: torch.Tensor) -> torch.Tensor:
        """Returns the loss, a tensor without axes.

        x: [n, m]
        targ: [n], floats or whole numbers
        Goes through self.layers as it is now; sets self.preds [n, 1], what the last layer put out.
        """
        raise NotImplementedError("model_class: write Model.__call__")

    def backward(self) -> None:
        """Ask the loss and then every layer of self.layers for its backward. Returns nothing."""
        raise NotImplementedError("model_class: write Model.backward")
