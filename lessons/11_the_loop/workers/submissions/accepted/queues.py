"""One queue of lists for all workers and one of results; what comes too early is kept until it is due."""

import multiprocessing
import queue

import torch

fork = multiprocessing.get_context("fork")


def work(todo, done, dataset, collate, seed):
    torch.manual_seed(seed)
    for count, numbers in iter(todo.get, None):
        try:
            result = (count, collate([dataset[i] for i in numbers]), None)
        except Exception as error:
            result = (count, None, error)
        done.put(result)


class WorkerLoader:
    def __init__(self, dataset, batches, collate, workers, prefetch):
        self.make = (dataset, collate)
        self.batches = batches
        self.workers = workers
        self.prefetch = prefetch

    def __iter__(self):
        todo, done = fork.SimpleQueue(), fork.Queue()
        base = torch.randint(2**40, ()).item()
        crew = [fork.Process(target=work, args=(todo, done, *self.make, base + w)) for w in range(self.workers)]
        for process in crew:
            process.start()
        try:
            yield from self.in_order(crew, todo, done)
        finally:
            for process in crew:
                process.kill()
                process.join()

    def in_order(self, crew, todo, done):
        ready, asked, due = {}, {}, 0
        lists = enumerate(self.batches)
        more = True
        while more or asked:
            while more and len(asked) < self.prefetch:
                entry = next(lists, None)
                more = entry is not None
                if more:
                    asked[entry[0]] = entry[1]
                    todo.put(entry)
            if not asked:
                return
            while due not in ready:
                count, batch, error = self.next_result(crew, done, asked[due])
                ready[count] = (batch, error)
            batch, error = ready.pop(due)
            numbers = asked.pop(due)
            if error is not None:
                error.batch = numbers
                raise error
            due += 1
            yield batch

    def next_result(self, crew, done, numbers):
        while True:
            try:
                return done.get(timeout=0.1)
            except queue.Empty:
                if not all(process.is_alive() for process in crew):
                    error = RuntimeError("a worker has ended")
                    error.batch = numbers
                    raise error from None
