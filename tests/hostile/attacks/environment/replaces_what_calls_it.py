# tries: to replace the tutor's code in its own process
# verdict: wrong_answer, runtime_error, flagged
import tutor.candidate.call
import tutor.candidate.job_run
import tutor.candidate.wire.writing


def double(x):
    tutor.candidate.job_run.pack = lambda value: b""
    tutor.candidate.job_run.call_case = lambda *args, **kwargs: None
    return x * 3
