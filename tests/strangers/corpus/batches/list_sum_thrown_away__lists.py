# slip: the batch is joined to a copy of the list, which nothing keeps
# source: own
# named: discarded-result
def batches(x, y, bs):
    found = []
    n = len(x)
    for k in range(0, n, bs):
        found + [(x[k : k + bs], y[k : k + bs])]  # WRONG
    return iter(found)
