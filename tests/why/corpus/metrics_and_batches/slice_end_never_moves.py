"""The end of the slice stays at the batch size instead of moving with the start.

task: losses_per_batch
set: sixth
"""

class Data:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __len__(self):
        return len(self.x)

    def __getitem__(self, i):
        return self.x[i], self.y[i]

class Loader:
    def __init__(self, data, size):
        self.data = data
        self.size = size

    def __iter__(self):
        start = 0
        while start < len(self.data):
            batch = self.data[start:self.size]  # WRONG
            yield batch
            start += self.size

def mse(out, yb):
    return ((out - yb) ** 2).mean()

def batch_losses(x, y, w, b, size):
    losses = []
    for xb, yb in Loader(Data(x, y), size):
        out = xb @ w + b
        losses.append(mse(out, yb).item())
    return losses
