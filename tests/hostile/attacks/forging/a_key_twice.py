# tries: to send a dictionary that no dictionary is
# verdict: flagged
# prelude: forging
def attack(x):
    tree('{"d":[["a",1],["a",2]]}')
