# tries: to have the judge look up a name of torch that is not a type
# verdict: flagged
# prelude: forging
ENTRY = '[{"dtype":"load","shape":[0],"perm":[0],"grad":false,"attrs":{}}]'


def attack(x):
    tree('{"t":0}', ENTRY)
