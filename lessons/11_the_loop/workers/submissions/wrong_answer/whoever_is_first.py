"""whoever-is-first

The batches come in the order in which they are ready

A slow row makes its batch late, and others pass it. On another machine, or on another day, the order is a different one: nobody can repeat the training.

help: When a batch comes that is not due yet, what should happen to it?
look: p workers, prefetch
at: none
"""

import contextlib
import multiprocessing
from multiprocessing.connection import wait

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
        asked = {worker.line: [] for worker in team}
        try:
            for count, numbers in enumerate(self.batches):
                worker = team[count % len(team)]
                worker.ask(numbers)
                asked[worker.line].append(numbers)
                if sum(map(len, asked.values())) == self.prefetch:
                    yield self.first_answer(asked)
            while any(asked.values()):
                yield self.first_answer(asked)
        finally:
            for worker in team:
                worker.end()

    def first_answer(self, asked):
        line = wait([line for line, lists in asked.items() if lists])[0]
        numbers = asked[line].pop(0)
        try:
            is_batch, value = line.recv()
        except (EOFError, OSError):
            is_batch, value = False, RuntimeError("a worker has died")
        if not is_batch:
            value.batch = numbers
            raise value
        return value
