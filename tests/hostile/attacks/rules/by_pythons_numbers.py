# exercise: by_hand
# tries: to compute with Python's own numbers
# verdict: rule_broken
import torch


def product(a, b):
    rows, columns = a.tolist(), b.T.tolist()
    return torch.tensor([[sum(x * y for x, y in zip(r, c)) for c in columns] for r in rows])
