# tries: to have the judge point at a line far behind the end of the file
# verdict: time_limit
# prelude: forging
def attack(x):
    into_pipes('  File "%s", line 999999999999 in double\n' % run.job.path)
    while True:
        time.sleep(1)
