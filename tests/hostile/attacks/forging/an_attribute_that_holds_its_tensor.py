# tries: to send a tensor that is its own attribute, for whoever walks through it
# verdict: flagged, wrong_answer
# prelude: forging
ENTRY = '[{"dtype":"float32","shape":[0],"perm":[0],"grad":false,"attrs":{"g":{"t":0}}}]'


def attack(x):
    tree('{"t":0}', ENTRY)
