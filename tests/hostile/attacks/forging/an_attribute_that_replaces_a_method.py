# tries: to give a tensor an attribute in the place of a method that the judge calls
# verdict: flagged
# prelude: forging
ENTRY = '[{"dtype":"float32","shape":[0],"perm":[0],"grad":false,"attrs":{"shape":3}}]'


def attack(x):
    tree('{"t":0}', ENTRY)
