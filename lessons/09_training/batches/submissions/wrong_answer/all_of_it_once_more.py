"""all-of-it-once-more

Where nothing is left over, everything comes once more

After the full batches the rows that are left over are taken from the end. `x[-0:]` is `x[0:]`: the
last 0 rows are all of them. So when the batches come out even, one more comes with the whole data in
it.

if `x[-_:]`: `x[-rest:]` is all of x when `rest` is 0.

help: How many rows are left over when 6 rows are cut by 3, and what is yielded then?
look: p len(x) % bs, x[-(len(x) % bs):].shape
at: none
"""


def batches(x, y, bs):
    whole = len(x) // bs
    for number in range(whole):
        yield x[number * bs : (number + 1) * bs], y[number * bs : (number + 1) * bs]
    left = len(x) - whole * bs
    yield x[-left:], y[-left:]
