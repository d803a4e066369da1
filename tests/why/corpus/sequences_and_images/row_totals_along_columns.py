"""The row totals have no second axis, so they divide along the columns.

task: bigram_model
set: held out
"""


import torch
def bigram(text, size):
    counts = torch.zeros(size, size)
    for i in range(len(text) - 1):
        counts[text[i], text[i + 1]] += 1
    counts = counts + 1
    rows = counts.sum(1)
    probs = counts / rows  # WRONG
    total = 0.
    for i in range(len(text) - 1):
        total += probs[text[i], text[i + 1]].log()
    return probs, -total / (len(text) - 1)
