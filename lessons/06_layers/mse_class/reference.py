"""The mean squared error as the last layer of a network."""

import torch
from mse import residual


class Mse:
    """Compares guesses with targets; nothing comes after it, so its backward begins the way back."""

    def __call__(self, inp: torch.Tensor, targ: torch.Tensor) -> torch.Tensor:
        self.inp, self.targ = inp, targ  # [n, 1] and [n]
        self.out = residual(inp, targ).pow(2).mean()  # [n] -> []
        return self.out

    def backward(self) -> None:
        """Set self.inp.g, the slope of the loss with respect to every guess."""
        slope = 2 * residual(self.inp, self.targ) / self.inp.shape[0]  # [n]
        self.inp.g = slope[:, None]  # [n] -> [n, 1], the shape of inp
