"""equal-numbers-in-every-loop

The workers draw different numbers, and the same ones again in every loop

They are seeded by what does not change from loop to loop, such as their place in the team. So every epoch alters the rows in the same way, and after the first one nothing new comes.

if `torch.manual_seed(_)`: The seed needs a part that is new in every loop: a number that torch draws in the process of the loop, for example.

help: Which seed does the first worker get in the first epoch, and which in the second?
look: p torch.initial_seed()
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
        seed = 0
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
            for worker, numbers in under_way:
                yield worker.answer(numbers)
        finally:
            for worker in team:
                worker.end()
