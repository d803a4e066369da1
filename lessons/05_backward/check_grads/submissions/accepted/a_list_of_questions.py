"""The table of the brief as a list of questions, asked in turn; the first that applies gives the word."""

QUESTIONS = [
    ("missing", lambda a, b, rtol: a is None or b is None),
    ("shape", lambda a, b, rtol: a.size() != b.size()),
    ("not finite", lambda a, b, rtol: (a * 0 + b * 0 != 0).any()),
    ("too far", lambda a, b, rtol: ((a - b).abs() > rtol * b.abs().max()).any()),
]


def check_grads(mine, theirs, rtol=1e-4):
    names = list(dict.fromkeys([*mine, *theirs]))
    if len(names) == 0:
        raise ValueError("neither side has a gradient")
    report = {}
    for name in names:
        pair = mine.get(name), theirs.get(name)
        why = next((word for word, applies in QUESTIONS if applies(*pair, rtol)), "ok")
        report[name] = (why == "ok", why)
    return report
