"""process-for-each-batch

Every batch has a process of its own

There are as many processes in an epoch as batches, and starting them takes longer than most batches. What a worker has opened once, a file for instance, each of them opens again.

help: How many processes should take part in eight batches with two workers?
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
        self.dataset, self.batches, self.collate = dataset, batches, collate
        self.workers, self.prefetch = workers, prefetch

    def __iter__(self):
        seed = int(torch.randint(2**40, ()))
        under_way = deque()
        try:
            for count, numbers in enumerate(self.batches):
                worker = Worker(self.dataset, self.collate, seed + count)
                under_way.append((worker, numbers))
                worker.ask(numbers)
                while len(under_way) == self.prefetch:
                    yield self.oldest(under_way)
            while under_way:
                yield self.oldest(under_way)
        finally:
            for worker, _ in under_way:
                worker.end()

    def oldest(self, under_way):
        worker, numbers = under_way.popleft()
        try:
            return worker.answer(numbers)
        finally:
            worker.end()
