"""no-processes

Everything is done in the process of the loop

The batches are right, and no other process took part: while a row is fetched the loop waits. It is `DataLoader` under another name.

help: Which number does `os.getpid()` give inside of `dataset[i]`?
look: p workers, prefetch
at: none
"""

import multiprocessing

import torch

fork = multiprocessing.get_context("fork")


class WorkerLoader:
    def __init__(self, dataset, batches, collate, workers, prefetch):
        self.dataset, self.batches, self.collate = dataset, batches, collate

    def __iter__(self):
        for numbers in self.batches:
            try:
                batch = self.collate([self.dataset[i] for i in numbers])
            except Exception as error:
                error.batch = numbers
                raise
            yield batch
