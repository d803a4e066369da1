"""copied

Every batch is a copy

The rows are right, but `clone()`, or picking rows by a list of numbers, copies them. A slice is a window on the memory
that is there already, and making one takes the same short time for 64 rows as for 64,000.

help: Which of your operations could not be just a window on `x`?
look: p x[0:bs].data_ptr() == x.data_ptr()
at: innermost loop
"""


def batches(x, y, bs):
    for i in range(0, len(x), bs):
        yield x[i : i + bs].clone(), y[i : i + bs].clone()
