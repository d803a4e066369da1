"""All that you have written in one program, which learns to read digits."""

from __future__ import annotations

from collections.abc import Iterable

import torch
from data_loader import DataLoader, collate
from dataset import Dataset
from momentum import MomentumSGD
from no_recording import no_grad
from normalise import scale_sets
from own_training import score_loss, scores
from samplers import BatchSampler, Sampler
from tensor_engine import Tensor

Rows = tuple[torch.Tensor, torch.Tensor]  # x [n, m] and y [n]


def make_loaders(
    train: Rows, valid: Rows, bs: int, sampler: Iterable[int]
) -> tuple[DataLoader, DataLoader]:
    """(train_dl, valid_dl), both scaled by the training rows.

    sampler: the numbers of the training rows, in a new order in each walk
    """
    raise NotImplementedError("make_loaders: write me")


class EngineSGD:
    """Moves Tensors of the engine by the rules of MomentumSGD."""

    def __init__(self, params: list[Tensor], lr: float, momentum: float) -> None:
        raise NotImplementedError("EngineSGD.__init__: write me")

    def step(self) -> None:
        """Each parameter with a gradient moves; it stays the same Tensor, without parents."""
        raise NotImplementedError("EngineSGD.step: write me")

    def zero_grad(self) -> None:
        """Afterwards the grad of each parameter is None."""
        raise NotImplementedError("EngineSGD.zero_grad: write me")


def judge(params: list[Tensor], loader: Iterable[Rows]) -> tuple[float, float]:
    """Loss and accuracy over all rows of a loader, found while nothing is recorded."""
    raise NotImplementedError("judge: write me")


def learn(
    epochs: int, params: list[Tensor], opt: EngineSGD, train_dl: DataLoader, valid_dl: DataLoader
) -> list[tuple[float, float]]:
    """Train; (loss, accuracy) on the rows of valid_dl after each epoch."""
    raise NotImplementedError("learn: write me")
