"""Leaves it to the library's DataLoader, and adds what it does not do: a bound in batches, and the numbers at an exception."""

from torch.utils.data import DataLoader


class WorkerLoader:
    def __init__(self, dataset, batches, collate, workers, prefetch):
        self.dataset, self.batches, self.collate = dataset, batches, collate
        self.workers, self.prefetch = workers, prefetch

    def __iter__(self):
        taken = []

        def noted():
            for numbers in self.batches:
                taken.append(numbers)
                yield numbers

        # the library holds as many for each worker
        workers = max(n for n in range(1, min(self.workers, self.prefetch) + 1) if self.prefetch % n == 0)
        loader = DataLoader(
            self.dataset,
            batch_sampler=noted(),
            collate_fn=self.collate,
            num_workers=workers,
            prefetch_factor=self.prefetch // workers,
            multiprocessing_context="fork",
        )
        library, given = iter(loader), 0
        try:
            for batch in library:
                yield batch
                given += 1
        except Exception as error:
            if given < len(taken):
                error.batch = taken[given]
            raise
        finally:
            library._shutdown_workers()  # what its __del__ does, but whoever holds the exception holds the loader
