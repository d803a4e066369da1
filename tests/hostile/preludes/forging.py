# What an attacker has who knows the source: this run's number and socket, and ways to write to it.
# Handed in before each program that asks for it.
import contextlib, gc, os, signal, stat, sys, time

from tutor.candidate.messages import Answer, Answers, Confined, Loaded, LoadFailed, Returned, encode_reply
from tutor.candidate.outcome import Frame, Outcome, Raised
from tutor.candidate.wire import protocol
from tutor.candidate.wire.layout import HEADER_SIZE
from tutor.candidate.wire.protocol import Opaque

run = next(each for each in gc.get_objects() if type(each).__name__ == "JobRun")
run.sock, run.nonce = run.sender.sock, run.sender.nonce


def send(data):
    protocol.send_frame(run.sock, data)


def raw(text, tail=b""):
    send(HEADER_SIZE.pack(len(text)) + text + tail)


def tree(text, tensors="[]"):
    rows = '{"u":["%s","Answers",{"u":[{"u":[%s]},false,{"u":[]}]}]}'
    row = '{"u":[0,{"u":[%s,null,null,{"u":[]},{"d":[]},{"d":[]},{"f":"0x0p+0"},"",false,0,false,0,0,null]}]}'
    body = rows % (run.nonce, row % text)
    raw(('{"tree":%s,"tensors":%s}' % (body, tensors)).encode())


def answer(**fields):
    outcome = Outcome(**{"value": None, "raised": None, "after": {}, "untouched": True, **fields})
    send(encode_reply(Answers((Answer(0, outcome),)), run.nonce))


def into_pipes(text):
    for descriptor in range(3, 32):
        with contextlib.suppress(OSError):
            if stat.S_ISFIFO(os.fstat(descriptor).st_mode):
                os.write(descriptor, text.encode())


def double(x):
    attack(x)
    return x * 2


