"""pythons-max

Python's max is asked to choose between 0 and a whole table

`max(0, table)` asks "is the table larger than 0?" and wants one yes or no. A table of many numbers has many answers,
and torch says so: "Boolean value of Tensor with more than one value is ambiguous". You want the larger of the two in
each place, and that is a function of torch, not of Python.

help: What does `(table > 0)` give you: one answer, or one for each entry?
look: p (slope * (x[:, None] - knee)) > 0
at: return
"""


def hinge_curve(x, slope, knee, weight, base):
    hinges = max(0, slope * (x[:, None] - knee))
    return base + (weight * hinges).sum(1)
