"""Keeping more to compute less: a loss that stores its residuals, and a count of all that a network keeps."""

import torch
from module_class import Module


class MseStored(Module):
    """The mean squared error; the residuals of the call are kept for the way back."""

    def forward(self, inp: torch.Tensor, targ: torch.Tensor) -> torch.Tensor:
        """Returns the loss, a tensor without axes.

        inp: [n, 1]
        targ: [n], floats or whole numbers
        Sets self.diff [n]: guess minus target.
        """
        raise NotImplementedError("memory: write MseStored.forward")

    def bwd(self, out: torch.Tensor, inp: torch.Tensor, targ: torch.Tensor) -> None:
        """Sets inp.g [n, 1] from self.diff, without a subtraction."""
        raise NotImplementedError("memory: write MseStored.bwd")


def kept_floats(model) -> int:
    """How many floating-point numbers the layers keep alive; each storage once, and all of it.

    model: has .layers, a list, and .loss; their attributes are tensors, tuples and lists with tensors, and other things
    """
    raise NotImplementedError("memory: write kept_floats")
