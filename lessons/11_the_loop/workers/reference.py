"""Batches that several processes prepare while the loop is busy."""

from __future__ import annotations

import contextlib
import multiprocessing
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import torch

fork = multiprocessing.get_context("fork")  # a worker begins as a copy of this process


def work(line: Any, dataset: Any, collate: Callable[[list[Any]], Any], seed: int) -> None:
    """What a worker does until it is ended: answer one list of row numbers after the other."""
    torch.manual_seed(seed)  # a copy begins with the same random numbers as all others
    while True:
        numbers = line.recv()
        try:
            answer = (True, collate([dataset[i] for i in numbers]))
        except Exception as error:
            answer = (False, error)
        line.send(answer)


class Worker:
    """One process, and the line to it. What it is asked first it answers first."""

    def __init__(self, dataset: Any, collate: Callable[[list[Any]], Any], seed: int) -> None:
        self.line, its_end = fork.Pipe()
        args = (its_end, dataset, collate, seed)
        self.process = fork.Process(target=work, args=args, daemon=True)
        self.process.start()
        its_end.close()  # now only the worker holds it: when it dies, the line is at its end

    def ask(self, numbers: list[int]) -> None:
        """Let it make a batch of these rows."""
        with contextlib.suppress(OSError):  # if it has died, its answer will tell
            self.line.send(numbers)

    def answer(self, numbers: list[int]) -> Any:
        """The batch of the oldest question. Raises what was raised there, with its numbers."""
        try:
            is_batch, value = self.line.recv()
        except (EOFError, OSError):
            is_batch, value = False, RuntimeError("a worker has died")
        if not is_batch:
            value.batch = numbers
            raise value
        return value

    def end(self) -> None:
        """Whatever it is doing."""
        self.process.terminate()
        self.process.join()
        self.line.close()


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
        self.dataset, self.batches, self.collate = dataset, batches, collate
        self.workers, self.prefetch = workers, prefetch

    def __iter__(self) -> Iterator[Any]:
        """Start the workers; batch after batch; end the workers, however the loop is left."""
        seed = int(torch.randint(2**40, ()))  # other numbers in every loop
        team = [Worker(self.dataset, self.collate, seed + number) for number in range(self.workers)]
        under_way: deque[tuple[Worker, list[int]]] = deque()  # the oldest first
        try:
            for count, numbers in enumerate(self.batches):
                worker = team[count % len(team)]  # in turn, so it is known whom to wait for
                worker.ask(numbers)
                under_way.append((worker, numbers))
                while len(under_way) == self.prefetch:
                    worker, numbers = under_way.popleft()
                    yield worker.answer(numbers)
            for worker, numbers in under_way:
                yield worker.answer(numbers)
        finally:
            for worker in team:
                worker.end()
