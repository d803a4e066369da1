"""A base class that remembers, and three layers that only compute."""

import torch


class Module:
    """Called, it keeps what came in and what goes out; a subclass says what happens in between."""

    def __call__(self, *args):
        """Returns what forward makes of args. Sets self.args, a tuple, and self.out."""
        raise NotImplementedError("module_class: write Module.__call__")

    def forward(self, *args):
        """For a subclass to write. Here: raises NotImplementedError, whatever the number of args."""
        raise NotImplementedError("module_class: write Module.forward")

    def backward(self) -> None:
        """Call bwd with out and what came in. Raises RuntimeError if the layer has not been called yet."""
        raise NotImplementedError("module_class: write Module.backward")

    def bwd(self, out, *args) -> None:
        """For a subclass to write: read out.g, set .g on what came in. Here: raises NotImplementedError."""
        raise NotImplementedError("module_class: write Module.bwd")


class Relu(Module):
    """Negative numbers become 0."""

    def forward(self, inp: torch.Tensor) -> torch.Tensor:
        """inp: any shape. Returns a new tensor of that shape."""
        raise NotImplementedError("module_class: write Relu.forward")

    def bwd(self, out: torch.Tensor, inp: torch.Tensor) -> None:
        """Reads out.g, sets inp.g."""
        raise NotImplementedError("module_class: write Relu.bwd")


class Lin(Module):
    """inp @ w + b."""

    def __init__(self, w: torch.Tensor, b: torch.Tensor) -> None:
        """w: [i, o]; b: [o]."""
        raise NotImplementedError("module_class: write Lin.__init__")

    def forward(self, inp: torch.Tensor) -> torch.Tensor:
        """inp: [n, i]. Returns [n, o]."""
        raise NotImplementedError("module_class: write Lin.forward")

    def bwd(self, out: torch.Tensor, inp: torch.Tensor) -> None:
        """Reads out.g [n, o]; sets inp.g [n, i], self.w.g [i, o], self.b.g [o]."""
        raise NotImplementedError("module_class: write Lin.bwd")


class Mse(Module):
    """The mean of the squared differences."""

    def forward(self, inp: torch.Tensor, targ: torch.Tensor) -> torch.Tensor:
        """inp: [n, 1]; targ: [n]. Returns a tensor without axes."""
        raise NotImplementedError("module_class: write Mse.forward")

    def bwd(self, out: torch.Tensor, inp: torch.Tensor, targ: torch.Tensor) -> None:
        """Sets inp.g, [n, 1]; out is the loss, and needs no .g."""
        raise NotImplementedError("module_class: write Mse.bwd")
