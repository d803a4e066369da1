"""copied

Every batch is a copy

The rows are right, but they are in new memory, as after `clone()`, or after picking rows by a
vector of numbers. A slice is a window on the memory that is there already, and making one takes the
same short time for 64 rows as for 64,000.

help: Which of your operations could not be just a window on `x`?
look: p x[0:bs].data_ptr() == x.data_ptr()
at: `yield _`
"""


def batches(x, y, bs):
    for i in range(0, len(x), bs):
        yield x[i : i + bs].clone(), y[i : i + bs].clone()
