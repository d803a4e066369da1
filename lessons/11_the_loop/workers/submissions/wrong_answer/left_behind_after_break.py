"""left-behind-after-break

After a `break` the workers are still running

At the end of a whole loop they are ended; a loop that is left early never gets there. Each such loop leaves processes behind, with their memory, until the program ends. A notebook in which somebody often looks at one batch is full of them by evening.

help: Which of your lines run when the loop is left by `break`?
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
        team = [Worker(self.dataset, self.collate, seed + number) for number in range(self.workers)]
        under_way = deque()
        if True:
            for count, numbers in enumerate(self.batches):
                worker = team[count % len(team)]
                worker.ask(numbers)
                under_way.append((worker, numbers))
                while len(under_way) == self.prefetch:
                    worker, numbers = under_way.popleft()
                    yield worker.answer(numbers)
            for worker, numbers in under_way:
                yield worker.answer(numbers)
        for worker in team:
            worker.end()
