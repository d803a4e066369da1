# slip: max with an axis gives two tensors
# source: forum thread
# named: both-results-of-max
# general: runtime-error
def softmax(x):
    powers = (x - x.max(1, keepdim=True)).exp()  # WRONG
    return powers / powers.sum(1, keepdim=True)
