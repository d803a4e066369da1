"""The helper sums all entries instead of each row's.

task: softmax
set: eighth
"""

def total(t):
    return t.sum()  # WRONG

def normalise(t):
    return t / total(t)

def softmax(x):
    return normalise(x.exp())
