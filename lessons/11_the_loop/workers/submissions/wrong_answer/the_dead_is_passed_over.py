"""dead-worker-passed-over

When a worker is killed the loop ends as if the epoch were over

The batches that it had are missing, and nobody hears of it. An epoch that gets shorter when the memory gets short is hard to notice.

help: How can the loop tell the end of an epoch from the end of a worker?
look: p workers
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
            return None
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
                    batch = worker.answer(numbers)
                    if batch is None:
                        return
                    yield batch
            for worker, numbers in under_way:
                batch = worker.answer(numbers)
                if batch is None:
                    return
                yield batch
        finally:
            for worker in team:
                worker.end()
