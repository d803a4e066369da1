# tries: to ask for a gradient where torch refuses one
# verdict: flagged
# prelude: forging
ENTRY = '[{"dtype":"int64","shape":[0],"perm":[0],"grad":true,"attrs":{}}]'


def attack(x):
    tree('{"t":0}', ENTRY)
