# tries: to have an error look as if the tutor had made it
# verdict: runtime_error
def double(x):
    exec(compile("def f():\n    raise ValueError('judge')\nf()", "tutor/judge/server.py", "exec"))
