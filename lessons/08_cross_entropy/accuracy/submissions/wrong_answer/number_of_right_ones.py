"""number-of-right-ones

The right ones are counted but not divided by n

3 of 4 came out as 3. A count cannot be compared between batches of different sizes, and the last batch of a set is
often shorter.

help: What is your number divided by the right one?
look: p len(yb)
"""


def accuracy(out, yb):
    return (out.argmax(1) == yb).float().sum()
