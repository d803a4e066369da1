# tries: to send one more answer when it has said that it is done
# verdict: accepted
# prelude: forging
leave = os._exit


def late(code):
    with contextlib.suppress(OSError):
        answer()
    leave(code)


def attack(x):
    os._exit = late
