# slip: exp makes a new tensor, which nothing keeps
# source: network by hand
# named: discarded-result
def softmax(x):
    scores = x - x.mean(dim=1, keepdim=True)
    scores.exp()  # WRONG
    return scores / scores.sum(dim=1, keepdim=True)
