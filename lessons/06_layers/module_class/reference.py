"""A base class that remembers, and three layers that only compute."""

import torch


class Module:
    """Called, it keeps what came in and what goes out; a subclass says what happens in between."""

    def __call__(self, *args):
        self.args = args  # a tuple of everything that came in
        self.out = self.forward(*args)
        return self.out

    def forward(self, *args):
        raise NotImplementedError(f"{type(self).__name__} has no forward")

    def backward(self) -> None:
        if not hasattr(self, "out"):
            raise RuntimeError(f"backward of a {type(self).__name__} that has not been called yet")
        self.bwd(self.out, *self.args)

    def bwd(self, out, *args) -> None:
        raise NotImplementedError(f"{type(self).__name__} has no bwd")


class Relu(Module):
    """Negative numbers become 0."""

    def forward(self, inp: torch.Tensor) -> torch.Tensor:
        return inp.clamp_min(0.0)

    def bwd(self, out: torch.Tensor, inp: torch.Tensor) -> None:
        inp.g = (inp > 0) * out.g


class Lin(Module):
    """inp @ w + b."""

    def __init__(self, w: torch.Tensor, b: torch.Tensor) -> None:
        self.w, self.b = w, b  # [i, o] and [o]

    def forward(self, inp: torch.Tensor) -> torch.Tensor:
        return inp @ self.w + self.b  # [n, i] -> [n, o]

    def bwd(self, out: torch.Tensor, inp: torch.Tensor) -> None:
        inp.g = out.g @ self.w.T  # [n, i]
        self.w.g = inp.T @ out.g  # [i, o]
        self.b.g = out.g.sum(0)  # [o]


class Mse(Module):
    """The mean of the squared differences."""

    def forward(self, inp: torch.Tensor, targ: torch.Tensor) -> torch.Tensor:
        return (inp[:, 0] - targ).pow(2).mean()  # [n, 1] and [n] -> []

    def bwd(self, out: torch.Tensor, inp: torch.Tensor, targ: torch.Tensor) -> None:
        inp.g = 2 * (inp[:, 0] - targ)[:, None] / inp.shape[0]  # [n, 1]
