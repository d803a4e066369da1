# tries: to have its own words be suggested as the name that is missing
# verdict: does_not_load
globals()["double\n\x1b[2J"] = globals()["doubl\ud800"] = print
