# slip: the sum is taken over the whole table
# source: forum thread
# named: one-sum-after-the-shift
# general: values
def softmax(x):
    powers = (x - x.amax(1, keepdim=True)).exp()
    total = powers.sum()  # WRONG
    return powers / total
