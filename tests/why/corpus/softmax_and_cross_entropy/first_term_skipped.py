"""The sum leaves out the first term of each row.

task: logsumexp
set: final
"""


import math
import torch

def biggest(row):
    top = row[0]
    for j in range(1, len(row)):
        if row[j] > top:
            top = row[j]
    return top

def logsumexp(x):
    answers = []
    for row in x.tolist():
        top = biggest(row)
        total = 0.0
        for j in range(1, len(row)):  # WRONG
            total += math.exp(row[j] - top)
        answers.append(top + math.log(total))
    return torch.tensor(answers)
