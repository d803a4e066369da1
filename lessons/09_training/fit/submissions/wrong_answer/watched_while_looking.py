"""watched-while-looking

autograd follows the report as well

The numbers are right. But autograd wrote down every step of the look at the rows and kept every
value in between, for slopes that nobody will ask for. With 50,000 pictures that is the moment when
memory runs out. `torch.no_grad()` is for looking.

help: Will anyone call backward on the loss in your report?
look: p model(x).requires_grad
at: `_ = model(x)`
"""

from accuracy import accuracy
from batches import batches
from cross_entropy import cross_entropy
from sgd_step import sgd_step


def fit(x, y, model, params, epochs=3, bs=64, lr=0.5):
    report = []
    for epoch in range(epochs):
        for xb, yb in batches(x, y, bs):
            loss = cross_entropy(model(xb), yb)
            loss.backward()
            sgd_step(params, lr)
        out = model(x)
        report.append((cross_entropy(out, y).item(), accuracy(out, y).item()))
    return report
