# tries: to clear the screen, set the title and fill the clipboard of whoever looks
# verdict: wrong_answer
def double(x):
    print("\x1b[2J\x1b]0;title\x07\x1b]8;;http://a\x07\x1b]52;c;eA==\x07\x9b2J\x90q\x9c\r\b\u202e\u2066")
    return x * 3
