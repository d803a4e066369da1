# tries: to change the class of a tensor in the judge
# verdict: flagged
# prelude: forging
ENTRY = '[{"dtype":"float32","shape":[0],"perm":[0],"grad":false,"attrs":{"__class__":3}}]'


def attack(x):
    tree('{"t":0}', ENTRY)
