"""prefetch-for-each-worker

Too many batches are under way: prefetch of them for each worker

The bound is for all together. The library's own loader counts `prefetch_factor` for each worker; here it is the number of batches that may wait in memory.

if `self.prefetch * self.workers` or `self.workers * self.prefetch`: The two are multiplied.

help: With 2 workers and prefetch 3, how many batches may be under way?
look: p workers, prefetch
at: none
"""

import contextlib
import multiprocessing
from collections import deque

import torch

fork = multiprocessing.get_context("fork")


def work(line, dataset, collate, seed):
    torch.manual_seed(seed)
    while True:
        numbers = line.recv()
        try:
            answer = (True, collate([dataset[i] for i in numbers]))
        except Exception as error:
            answer = (False, error)
        line.send(answer)


class Worker:
    def __init__(self, dataset, collate, seed):
        self.line, its_end = fork.Pipe()
        self.process = fork.Process(target=work, args=(its_end, dataset, collate, seed), daemon=True)
        self.process.start()
        its_end.close()

    def ask(self, numbers):
        with contextlib.suppress(OSError):
            self.line.send(numbers)

    def answer(self, numbers):
        try:
            is_batch, value = self.line.recv()
        except (EOFError, OSError):
            is_batch, value = False, RuntimeError("a worker has died")
        if not is_batch:
            value.batch = numbers
            raise value
        return value

    def end(self):
        self.process.terminate()
        self.process.join()
        self.line.close()


class WorkerLoader:
    def __init__(self, dataset, batches, collate, workers, prefetch):
        self.dataset, self.batches, self.collate = dataset, batches, collate
        self.workers, self.prefetch = workers, prefetch

    def __iter__(self):
        seed = int(torch.randint(2**40, ()))
        team = [Worker(self.dataset, self.collate, seed + number) for number in range(self.workers)]
        under_way = deque()
        try:
            for count, numbers in enumerate(self.batches):
                worker = team[count % len(team)]
                worker.ask(numbers)
                under_way.append((worker, numbers))
                while len(under_way) == self.prefetch * self.workers:
                    worker, numbers = under_way.popleft()
                    yield worker.answer(numbers)
            for worker, numbers in under_way:
                yield worker.answer(numbers)
        finally:
            for worker in team:
                worker.end()
