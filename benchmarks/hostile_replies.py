"""Programs for `double` that attack the process that grades them, by what they send it."""

from __future__ import annotations

from tutor.results import Verdict

RIGHT = "def double(x):\n    return x * 2\n"


def body(text: str, before: str = "") -> str:
    """A program whose double has this body."""
    lines = "".join(f"    {line}\n" for line in text.splitlines())
    return f"import os, sys, time, torch\n{before}\ndef double(x):\n{lines}"


def forged(text: str) -> str:
    """A program that sends replies of its own, with this run's number, on this run's socket."""
    return body(
        f"{text}\nreturn x * 2",
        "import gc\n"
        "from tutor.candidate.messages import Answer, Answers, Confined, Loaded, encode_reply\n"
        "from tutor.candidate.outcome import Outcome\n"
        "from tutor.candidate.wire import protocol\n"
        "from tutor.candidate.wire.layout import HEADER_SIZE\n"
        "run = next(o for o in gc.get_objects() if type(o).__name__ == 'ReplySender')\n"
        "def send(data): protocol.send_frame(run.sock, data)\n"
        "def raw(text, tail=b''): send(HEADER_SIZE.pack(len(text)) + text + tail)\n"
        "def tree(text, tensors='[]'):\n"
        '    body = \'{"u":["%s","Answers",{"u":[{"u":[]},%s,{"u":[]}]}]}\' % (run.nonce, text)\n'
        '    raw((\'{"tree":%s,"tensors":%s}\' % (body, tensors)).encode())\n'
        "def answer(**fields):\n"
        "    outcome = Outcome(**{'value': x, 'raised': None, 'after': {}, **fields})\n"
        "    send(encode_reply(Answers((Answer(0, outcome),)), run.nonce))\n"
        "x = torch.ones(2, 3)\n",
    )


PROGRAMS_THAT_CANNOT_BE_READ = {
    "30,000 minus signs": (f"x = {'-' * 30_000}1\n{RIGHT}", Verdict.DOES_NOT_LOAD),
    "a chain of 20,000 attributes": (f"def f(x):\n    x{'.a' * 20_000}\n{RIGHT}", None),
    "a sum of 60,000 terms": (f"x = {'1+' * 60_000}1\n{RIGHT}", Verdict.DOES_NOT_LOAD),
    "5,000 brackets": (f"x = {'(' * 5_000}1{')' * 5_000}\n{RIGHT}", Verdict.DOES_NOT_LOAD),
    "300 brackets that are not closed": (f"x = {'{' * 90}\n{RIGHT}", Verdict.DOES_NOT_LOAD),
    "a null byte": (f"{RIGHT}\0", Verdict.DOES_NOT_LOAD),
    "half a surrogate pair": (f"s = '\ud800'\n{RIGHT}", Verdict.DOES_NOT_LOAD),
    "a sum of 900 terms": (f"x = {'1+' * 900}1\n{RIGHT}", Verdict.RESOURCE_LIMIT),
    "a hundred thousand names": ("(x, y)\n" * 30_000, None),
    "a file of 300,000 characters": (f"{RIGHT}# {'x' * 300_000}\n", Verdict.RESOURCE_LIMIT),
    "escapes that warn": (f"s = '{chr(92)}d'\n" * 3_000 + RIGHT, Verdict.ACCEPTED),
    "a module that never ends": ("while True: pass\n", Verdict.TIME_LIMIT),
}


VALUES = {
    "an int of 5,000 digits": (body("return 10**5000"), Verdict.WRONG_ANSWER),
    "an int that no float holds": (body("return 10**400"), Verdict.WRONG_ANSWER),
    "keys that collide": (
        body("return {i * (2**61 - 1): i for i in range(1, 3000)}"), Verdict.WRONG_ANSWER,
    ),
    "tuples as keys": (body("return {(i, 1): 0 for i in range(5000)}"), Verdict.WRONG_ANSWER),
    "tensors as keys": (body("return {x: 1}"), Verdict.WRONG_ANSWER),
    "a method replaced on a right answer": (
        body("y = x * 2\ny.shape_of = 3\ny.numel = 5\nreturn y"), Verdict.ACCEPTED,
    ),
    "a wrong answer with the memory of a right one": (
        body("y, z = x * 3, x * 2\ny.keep = z\ny.data_ptr = z.data_ptr\nreturn y"),
        Verdict.WRONG_ANSWER,
    ),
    "a changed input that points to its copy": (
        body(
            "y, old = x * 2, x.clone()\nx.add_(1)\nx.keep = old\nx.data_ptr = old.data_ptr\n"
            "x.is_contiguous = lambda: True\nreturn y"
        ),
        Verdict.WRONG_ANSWER,
    ),
    "a subclass that lies": (
        body(
            "return Lie(torch.zeros(7))",
            "class Lie(torch.Tensor):\n    shape = property(lambda self: torch.Size((2, 3)))\n"
            "    def __eq__(self, other): return True\n    __hash__ = torch.Tensor.__hash__\n",
        ),
        Verdict.WRONG_ANSWER,
    ),
    "a text that nothing can encode": (
        body("print('\\ud800', file=sys.stderr)\nprint('\\ud800')\nreturn x * 2"), Verdict.ACCEPTED,
    ),
    "a clock that says nan": (
        body("return x * 2", "time.perf_counter = lambda: float('nan')"), Verdict.ACCEPTED,
    ),
    "a clock of 400 digits": (
        body("return x * 2", "time.perf_counter = lambda: 10**400"), Verdict.ACCEPTED,
    ),
    "an enormous repr": (
        body("return R()", "class R:\n    def __repr__(self): return 'x' * 10**8\n"),
        Verdict.WRONG_ANSWER,
    ),
    "a text of 100 MB": (body("return 'x' * 10**8"), Verdict.WRONG_ANSWER),
    "a million floats": (body("return [0.5] * 10**6"), Verdict.WRONG_ANSWER),
    "a tensor of 100 MB": (body("return torch.ones(5000, 5000)"), Verdict.WRONG_ANSWER),
    "lists within each other": (
        body("y = []\nfor _ in range(10_000): y = [y]\nreturn y"), Verdict.WRONG_ANSWER,
    ),
    "a list that holds itself": (body("y = []\ny.append(y)\nreturn y"), Verdict.WRONG_ANSWER),
    "a process that stops itself": (
        body("import signal\nos.kill(os.getpid(), signal.SIGSTOP)\nreturn x * 2"),
        Verdict.TIME_LIMIT,
    ),
}  # fmt: skip


NAMES = "mallory\\x1b[2J\\r\\nanna: 1 of 1 accepted\\u202e"


EXCEPTIONS = {
    "a name with line breaks and escapes": body(
        f"raise type('{NAMES}', (Exception,), {{}})('{NAMES}')"
    ),
    "a message that cannot be made": body(
        "raise E", "class E(Exception):\n    def __str__(self): raise E\n"
    ),
    "a message that is no text": body(
        "raise E", "class E(Exception):\n    def __str__(self): return 3\n"
    ),
    "a message of a class of its own": body(
        "raise E",
        "class S(str):\n    def __getitem__(self, at): return 3\n"
        "    def __str__(self): return self\n"
        "class E(Exception):\n    def __str__(self): return S('no')\n",
    ),
    "a long message": body("raise ValueError('x' * 10**7)"),
    "a name that cannot be read": body(
        "raise E",
        "class M(type):\n    __name__ = property(lambda self: 1 / 0)\n"
        "class E(Exception, metaclass=M): pass\n",
    ),
    "a syntax error with odd places": body(
        "raise SyntaxError('no', ('/learner/double.py', 'abc', -5, None, 10**30, []))"
    ),
    "a traceback that cannot be read": body(
        "raise E", "class E(Exception):\n    __traceback__ = property(lambda self: 1 / 0)\n"
    ),
    "a group within groups": body(
        "e = ValueError()\nfor _ in range(5000): e = ExceptionGroup('g', [e])\nraise e"
    ),
}


FORGED = {
    "keys that collide": "keys = ','.join('[%d,0]' % (i * (2**61 - 1)) for i in range(1, 30_000))\n"
    "tree('{\"d\":[%s]}' % keys)",
    "a key twice": 'tree(\'{"d":[["a",1],["a",2]]}\')',
    "an attribute that replaces a method": (
        'entry = \'[{"dtype":"float32","shape":[0],"perm":[0],"grad":false,"attrs":'
        '{"shape":3}}]\'\ntree(\'{"t":0}\', entry)'
    ),
    "an attribute that is a class": (
        'entry = \'[{"dtype":"float32","shape":[0],"perm":[0],"grad":false,"attrs":'
        '{"__class__":3}}]\'\ntree(\'{"t":0}\', entry)'
    ),
    "a deep tree": "tree('{\"l\":[' * 5_000 + ']}' * 5_000)",
    "a million brackets": "raw(b'[' * 10**6)",
    "a number of 5,000 digits": "tree('1' * 5_000)",
    "a nan clock": "answer(seconds=float('nan'))",
    "a clock that no float holds": "answer(seconds=10**400)",
    "a count below zero": "answer(ticks=-1)",
    "an exception of another form": "answer(raised=None, aliases=3)",
    "a value out of turn": "for _ in range(3): answer(value=x * 2)",
    "its confinement once more": "send(encode_reply(Confined(('everything',)), run.nonce))",
    "loaded once more": "send(encode_reply(Loaded((), (), ''), run.nonce))",
    "a thousand empty replies": (
        "for _ in range(1000): send(encode_reply(Answers(()), run.nonce))"
    ),
    "a frame of 200 MB": "protocol.send_frame(run.sock, bytes(200 << 20))",
}
