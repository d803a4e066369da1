"""started-with-the-loader

The workers are started when the loader is made, and wait for loops

So they run when no loop does, before the first and after the last. They are copies of that early moment: rows that were changed since are the old ones there. The brief starts them when a loop begins, and ends them with it.

help: How many processes should there be before the first loop?
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
        self.batches, self.prefetch = batches, prefetch
        seed = int(torch.randint(2**40, ()))
        self.team = [Worker(dataset, collate, seed + number) for number in range(workers)]

    def __iter__(self):
        under_way = deque()
        try:
            for count, numbers in enumerate(self.batches):
                worker = self.team[count % len(self.team)]
                worker.ask(numbers)
                under_way.append((worker, numbers))
                while len(under_way) == self.prefetch:
                    worker, numbers = under_way.popleft()
                    yield worker.answer(numbers)
            while under_way:
                worker, numbers = under_way.popleft()
                yield worker.answer(numbers)
        finally:
            for worker, _ in under_way:
                worker.line.recv()
