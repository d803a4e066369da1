# tries: to have sizes overflow in a tensor that holds nothing
# verdict: flagged
# prelude: forging
ENTRY = (
    '[{"dtype":"float32","shape":[0,2147483647,2147483647,2147483647],"perm":[0,1,2,3],'
    '"grad":false,"attrs":{}}]'
)


def attack(x):
    tree('{"t":0}', ENTRY)
