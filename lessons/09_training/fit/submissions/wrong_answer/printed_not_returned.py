"""printed-not-returned

The report does not come back: None does

A function that reaches its end without a `return` gives None.

if `print(...)`: A number on the screen can be read and nothing else. Returned, it can be printed by
whoever wants that, and drawn, and compared.

help: What does a function without `return` give?
look: p epochs
at: none
"""

import torch
from accuracy import accuracy
from batches import batches
from cross_entropy import cross_entropy
from sgd_step import sgd_step


def fit(x, y, model, params, epochs=3, bs=64, lr=0.5):
    for epoch in range(epochs):
        for xb, yb in batches(x, y, bs):
            loss = cross_entropy(model(xb), yb)
            loss.backward()
            sgd_step(params, lr)
        with torch.no_grad():
            out = model(x)
            print(cross_entropy(out, y).item(), accuracy(out, y).item())
