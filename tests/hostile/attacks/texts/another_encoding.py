# tries: to be analysed as another program than the one that runs
# verdict: wrong_answer
# built: by program()
def program():
    return "# -*- coding: utf-7 -*-\ndef double(x): return x * 2\n# +AAo-def double(x): return 0\n"
