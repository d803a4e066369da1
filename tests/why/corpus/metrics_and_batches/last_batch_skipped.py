"""The range ends one batch too early, so the last batch is skipped.

task: accuracy_over_batches
set: fifth
"""


class Batches:
    def __init__(self, x, y, bs):
        self.x, self.y, self.bs = x, y, bs

    def __iter__(self):
        for start in range(0, len(self.x) - self.bs, self.bs):  # WRONG
            stop = start + self.bs
            yield self.x[start:stop], self.y[start:stop]

class RunningMean:
    def __init__(self):
        self.total = 0.
        self.n = 0

    def add(self, value, n):
        self.total += value * n
        self.n += n

    def value(self):
        return self.total / self.n

def batch_accuracy(logits, yb):
    preds = logits.argmax(dim=1)
    return (preds == yb).float().mean().item()

def accuracy(x, y, w, b, bs):
    mean = RunningMean()
    history = []
    for xb, yb in Batches(x, y, bs):
        acc = batch_accuracy(xb @ w + b, yb)
        mean.add(acc, len(xb))
        history.append(acc)
    return mean.value(), history
