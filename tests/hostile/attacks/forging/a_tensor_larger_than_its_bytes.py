# tries: to have the judge read behind the end of a frame
# verdict: flagged
# prelude: forging
ENTRY = '[{"dtype":"float32","shape":[1000,1000],"perm":[0,1],"grad":false,"attrs":{}}]'


def attack(x):
    tree('{"t":0}', ENTRY)
