"""rest-never-comes

The last batches never come

When there are no more lists the loop ends, and the batches that are still under way are thrown away: `prefetch` - 1 of them in every epoch, or all, if there are fewer lists than that.

help: What is under way when the last list has been taken?
look: p prefetch
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
                while len(under_way) == self.prefetch:
                    worker, numbers = under_way.popleft()
                    yield worker.answer(numbers)
        finally:
            for worker in team:
                worker.end()
