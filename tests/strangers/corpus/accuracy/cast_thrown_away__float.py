# slip: the cast to float is not kept
# source: forum thread
# named: discarded-result
def accuracy(out, yb):
    hits = out.argmax(dim=1) == yb
    hits.float()  # WRONG
    return hits.mean()
