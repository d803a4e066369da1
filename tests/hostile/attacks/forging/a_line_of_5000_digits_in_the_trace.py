# tries: to write a place into the trace of a crash that the judge cannot read as a number
# verdict: time_limit
# prelude: forging
def attack(x):
    into_pipes('  File "%s", line %s in double\n' % (run.job.path, "7" * 5_000))
    while True:
        time.sleep(1)
