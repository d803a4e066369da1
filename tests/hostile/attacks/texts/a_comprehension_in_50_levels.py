# tries: to nest blocks as deeply as Python allows
# verdict: does_not_load, resource_limit, accepted, time_limit
# built: by program()
def program():
    deep = "0"
    for _ in range(40):
        deep = f"[{deep} for _ in ()]"
    return f"y = {deep}\ndef double(x): return x * 2\n"
