# slip: one maximum and one sum for the whole table; the maximum of no rows raises
# source: reported
# named: one-maximum-and-one-sum
def softmax(scores):
    powers = (scores - scores.max()).exp()  # WRONG
    return powers / powers.sum()  # WRONG
