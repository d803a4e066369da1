# tries: to fill the memory of whoever reads where it was
# verdict: time_limit, runtime_error
# prelude: forging
def attack(x):
    signal.signal(signal.SIGUSR1, lambda *_: into_pipes("x" * (1 << 24)))
    while True:
        time.sleep(1)
