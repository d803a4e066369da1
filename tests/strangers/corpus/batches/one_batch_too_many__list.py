# slip: an empty batch is added at the end
# source: coursework
# named: empty-batch-every-time
# general: wrong-length
def batches(x, y, bs):
    starts = list(range(0, len(x), bs))
    starts.append(len(x))  # WRONG
    return [(x[i : i + bs], y[i : i + bs]) for i in starts]
