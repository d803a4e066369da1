"""pythons-max

One yes or no is asked of a whole table

A table of many numbers has many answers, and torch says so: "Boolean value of Tensor with more than
one value is ambiguous". You want the larger of two numbers in each place, and that is a function of
torch, not of Python.

if `max(...)`: Python's `max(0, table)` asks "is the table larger than 0?" and wants one yes or no.

else: Python's `max`, `if`, `while`, `and`, `or` and `not` all want one yes or no.

help: What does `(table > 0)` give you: one answer, or one for each entry?
look: p (slope * (x[:, None] - knee)) > 0
at: return
"""


def hinge_curve(x, slope, knee, weight, base):
    hinges = max(0, slope * (x[:, None] - knee))
    return base + (weight * hinges).sum(1)
