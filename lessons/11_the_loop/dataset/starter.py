"""Rows and labels that are taken by number."""

import torch


class Dataset:
    """dataset[which] is a pair: the rows of x and the labels of y that `which` names."""

    def __init__(self, x: torch.Tensor, y: torch.Tensor) -> None:
        """x: [n, ...]; y: [n, ...]. Raises ValueError where one has more rows than the other."""
        raise NotImplementedError("dataset: write Dataset.__init__")

    def __len__(self) -> int:
        """How many rows there are. Python calls this for len(dataset)."""
        raise NotImplementedError("dataset: write Dataset.__len__")

    def __getitem__(self, which: int | slice | list[int]) -> tuple[torch.Tensor, torch.Tensor]:
        """The pair for one number, a slice or a list of numbers. Python calls this for dataset[which]."""
        raise NotImplementedError("dataset: write Dataset.__getitem__")
