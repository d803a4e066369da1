# tries: to load the answer from the internet
# verdict: runtime_error
import urllib.request


def double(x):
    exec(urllib.request.urlopen("http://127.0.0.1:1/answer.py", timeout=0.5).read())
    return x * 2
