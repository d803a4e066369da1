# tries: to permute a tensor by axes that it does not have
# verdict: flagged
# prelude: forging
ENTRY = '[{"dtype":"float32","shape":[0,1],"perm":[0,7],"grad":false,"attrs":{}}]'


def attack(x):
    tree('{"t":0}', ENTRY)
