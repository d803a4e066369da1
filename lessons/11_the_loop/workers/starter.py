"""Batches that several processes prepare while the loop is busy."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import torch

fork = multiprocessing.get_context("fork")  # a worker begins as a copy of this process


def work(line: Any, dataset: Any, collate: Callable[[list[Any]], Any]) -> None:
    """What a worker does until it is ended. Who starts it decides what it gets: change the
    parameters as you like.
    """
    raise NotImplementedError("work: write me")


class WorkerLoader:
    """A loader whose batches are made in other processes, in the order of the lists."""

    def __init__(
        self,
        dataset: Any,
        batches: Iterable[list[int]],
        collate: Callable[[list[Any]], Any],
        workers: int,
        prefetch: int,
    ) -> None:
        """dataset, batches and collate as for DataLoader.

        workers: how many processes, at least 1
        prefetch: how many batches may be under way at a time, at least 1
        """
        raise NotImplementedError("WorkerLoader.__init__: write me")

    def __iter__(self) -> Iterator[Any]:
        """Start the workers; batch after batch; end the workers, however the loop is left."""
        raise NotImplementedError("WorkerLoader.__iter__: write me")
