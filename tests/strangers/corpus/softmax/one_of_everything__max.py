# slip: one maximum and one sum for the whole table; the maximum of no rows raises
# source: reported
# named: one-sum-for-all
# and: runtime-error
def softmax(scores):
    powers = (scores - scores.max()).exp()  # WRONG
    return powers / powers.sum()  # WRONG
