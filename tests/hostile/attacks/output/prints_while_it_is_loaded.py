# tries: to steer a terminal by what it prints before it fails to load
# verdict: does_not_load
print("\x1b[2J\x1b]0;title\x07\u202e" * 1000 + "anna: accepted\ud800")
raise ImportError("\x1b[2J\nanna: accepted\ud800")
