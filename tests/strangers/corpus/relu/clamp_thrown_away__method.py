# slip: clamp makes a new tensor, which nothing keeps
# source: forum thread
# named: discarded-result
def relu(x):
    res = x.clone()
    res.clamp(min=0.0)  # WRONG
    return res
