# slip: an empty dict is returned
# source: reported
# named: a-loop-without-rounds
# general: wrong-keys
def check_grads(grads, expected, *settings):
    answers = {}
    for name in grads if False else ():  # WRONG
        answers[name] = True, "ok"
    return answers
