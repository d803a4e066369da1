"""The batch's mean is added where its number of hits is meant.

task: accuracy_over_batches
set: eighth
"""

def accuracy(x, y, w, b, bs):
    history, good, total = [], 0.0, 0
    start = 0
    while start < len(x):
        xb, yb = x[start:start + bs], y[start:start + bs]
        scores = xb.mm(w).add(b)
        hit = scores.max(dim=1).indices.eq(yb).float()
        history.append(float(hit.mean()))
        good += float(hit.mean())  # WRONG
        total += hit.numel()
        start += bs
    return good / total, history
