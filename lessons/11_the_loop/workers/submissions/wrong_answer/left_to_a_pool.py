"""left-to-a-pool

All lists are taken before the loop gets its first batch, and for the batch of a killed worker it waits for ever

The whole epoch is made first, so it is in memory at once, whatever `prefetch` says, and nothing is prepared while the loop is busy. A batch that fails hides those before it. A pool starts another process for one that has died, and nobody makes its batch again.

if `_.map(...)`: A pool's `map` reads all lists, and comes back when the last batch is made.

help: When the loop is busy with its first batch, what do the workers do?
look: p workers, prefetch
at: `_.map(...)`
"""

import multiprocessing
import os

import torch

fork = multiprocessing.get_context("fork")


def begin(*task):
    global dataset, collate
    dataset, collate, seed = task
    torch.manual_seed(seed + os.getpid())


def work(numbers):
    try:
        return collate([dataset[i] for i in numbers])
    except Exception as error:
        error.batch = numbers
        raise


class WorkerLoader:
    def __init__(self, dataset, batches, collate, workers, prefetch):
        self.dataset, self.batches, self.collate = dataset, batches, collate
        self.workers, self.prefetch = workers, prefetch

    def __iter__(self):
        seed = int(torch.randint(2**40, ()))
        pool = fork.Pool(self.workers, begin, (self.dataset, self.collate, seed))
        try:
            yield from pool.map(work, self.batches, chunksize=1)
        finally:
            pool.terminate()
            pool.join()
