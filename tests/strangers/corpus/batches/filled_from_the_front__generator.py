# slip: the short batch comes first
# source: reported
# named: short-batch-first
# general: reversed
def batches(x, y, bs):
    first = len(x) % bs  # WRONG
    if first:
        yield x[:first], y[:first]
    for i in range(first, len(x), bs):
        yield x[i : i + bs], y[i : i + bs]
