"""What the learner sees of the goals: marks, lists, hints that fade, predictions that come true or
not.
"""

from __future__ import annotations

import torch

from tests.debugger.guided import Guess, Session, goal, stop
from tutor.course.model import Goal
from tutor.debugger.goals import goal_words
from tutor.debugger.goals.goal_progress import GoalProgress

SOURCE = """def f(x, w):
    y = x @ w
    y = y + 1
    return y


def outer(x, w):
    z = f(x, w)
    return z * 2
"""
GUESS = Guess("What shape will y have?", "y.shape", "Rows come from x, columns from w.")
PREDICT = stop("entry", goal("predict", "predicted"), predict=GUESS)


def inputs() -> dict[str, torch.Tensor]:
    """x [5, 4] and w [4, 3]."""
    return {"x": torch.ones(5, 4), "w": torch.ones(4, 3)}


def play(lines: str, *waypoints: object, source: str = SOURCE, **options: object) -> Session:
    """Lines, separated by |, in one session."""
    return Session(source, lines.split("|"), inputs(), *(waypoints or (PREDICT,)), **options)  # type: ignore[arg-type]


def test_a_right_prediction() -> None:
    """Noted, the line runs, what came is shown with the why, and the goal is reached."""
    session = play("predict 5x3|n|q")
    assert session.reached == ["predict"]
    assert "Predict first: What shape will y have?" in session.text
    assert "You said 5x3. It is torch.Size([5, 3])." in session.shown(
        "n"
    ) and "Rows come from x" in session.shown("n")


def test_a_wrong_prediction_asks_why() -> None:
    """What came is shown, the why only after the learner has tried one; their words are kept."""
    session = play("predict (4, 3)|n|p y|because w has 3 columns|q")
    assert session.reached == ["predict"]
    assert "It is torch.Size([5, 3])." in session.shown(
        "n"
    ) and "Rows come from x" not in session.shown("n")
    assert "Rows come from x" in session.shown("because w has 3 columns")
    told = [data for name, data in session.events if name == "because"]
    assert told == [{"waypoint": "w", "predicted": "(4, 3)", "words": "w has 3 columns"}]


def test_a_wrong_prediction_without_a_why_is_not_done() -> None:
    """Going on without a word leaves the goal open, and so does an empty `because`."""
    assert play("predict (4, 3)|n|n|c").reached == []
    assert play("predict (4, 3)|n|because|q").reached == []


def test_too_late_or_never_predicted() -> None:
    """After the line has run there is nothing to predict."""
    assert play("n|predict 5x3|n|q").reached == []
    assert "There is nothing to predict here" in play("n|predict 5x3|q").text
    assert "nothing to explain" in play("because so|q").text
    assert play("c").reached == []
    left = play("predict 5x3|q")
    assert left.reached == [] and "It is" not in left.shown("q")


def test_a_prediction_can_be_changed_until_the_line_runs() -> None:
    """The last word counts."""
    assert play("predict (4, 3)|predict (5, 3)|n|q").reached == ["predict"]


def test_a_prediction_at_the_end_of_the_run() -> None:
    """`c` runs to the end: what came is shown there, with the why, since nobody can be asked any
    more.
    """
    session = play("predict (4, 3)|c")
    assert (
        session.reached == ["predict"]
        and "It is torch.Size([5, 3])." in session.text
        and "Rows come from x" in session.text
    )


def test_a_prediction_waits_while_a_callee_runs() -> None:
    """Stepping into the call that the line makes is not yet the end of the line."""
    point = stop(
        "entry", goal("predict", "predicted"), predict=Guess("Which shape?", "z.shape", "Why.")
    )
    session = Session(
        SOURCE, ["predict 5x3", "s", "n", "n", "r", "n", "q"], inputs(), point, entry="outer"
    )
    assert "It is" not in session.shown("s") and session.reached == ["predict"]


def test_a_prediction_of_what_is_typed_as_it_is_now() -> None:
    """An expression is the learner's guess as it is when the line has run; a wrong one is
    wrong.
    """
    point = stop("assign $1.g", goal("predict", "predicted"), predict=Guess("w.g?", "w.g", "Why."))
    source = "def f(x, w):\n    a = 1\n    w.g = 3\n    return a\n"
    assert Session(source, ["predict 3", "n", "q"], inputs(), point).reached == ["predict"]
    assert Session(source, ["predict yes", "n", "q"], inputs(), point).reached == []


LOOK = stop(
    "entry",
    goal("the shape of x", "saw shape", "x"),
    goal("who called", "command", "where"),
    look=("x.shape",),
)


def test_the_goals_are_listed_at_the_stop_and_on_demand() -> None:
    """With marks; without a panel only on demand."""
    session = play("p x.shape|goals|q", LOOK)
    assert "Goals: 0 of 2 reached" in session.text.partition("> p x.shape")[0]
    assert "✓ the shape of x (1 of 2)" in session.shown("p x.shape")
    assert "✓ the shape of x" in session.shown("goals") and "○ who called" in session.shown("goals")
    quiet = play("q", LOOK, panels=False)
    assert "Goals:" not in quiet.text


def test_hints_spell_the_command_out_at_first_and_fade() -> None:
    """A beginner gets the command; later the aim, and the command when asked again."""
    first = play("hint|p x.shape|hint|w|hint|q", LOOK)
    assert (
        "Type: p x.shape" in first.shown("hint")
        and "Type: w" in first.text
        and "Every goal of this session is reached" in first.text
    )
    later = play("hint|q", LOOK, sessions=3)
    assert "See the shape of x." in later.shown("hint") and "p x.shape" not in later.shown("hint")
    assert "Type: p x.shape" in play("hint|hint|q", LOOK, sessions=3).text


def test_panels_fade_as_well() -> None:
    """At first the lines to type, later what they are to show."""
    assert "    p x.shape" in play("q", LOOK).text
    later = play("q", LOOK, sessions=3).text
    assert "p x.shape" not in later and "Look at\n    the shape of x" in later


def test_hints_lead_on_to_the_next_stop() -> None:
    """When nothing is left here."""
    session = play(
        "p x.shape|w|hint|q", LOOK, stop("return", goal("y", "saw value", "y"), name="end")
    )
    assert "Nothing is left to do here. Type: c" in session.shown("hint")


def test_what_is_left_open_is_said_to_who_has_begun() -> None:
    """On leaving a stop by `c`; not to somebody who has reached nothing, and not when all is done."""
    end = stop("return", goal("y", "saw value", "y"), name="end")
    assert "Left open here: who called" in play("p x.shape|c|q", LOOK, end).shown("c")
    assert (
        "Left open" not in play("c|c", LOOK, end).text
        and "Left open" not in play("p x.shape|w|c|q", LOOK, end).text
    )


def test_a_session_without_goals() -> None:
    """Says so and goes on."""
    session = play("goals|hint|answer 3|q", stop("entry"))
    assert (
        "no goals" in session.shown("goals")
        and "no goals" in session.shown("hint")
        and "No question is open" in session.shown("answer 3")
    )


def test_look_lines_that_mean_nothing_here_do_not_count() -> None:
    """An author's look at a name that this learner's program does not have is taken out of the
    count.
    """
    point = stop(
        "entry",
        goal("the shape of x", "saw shape", "x"),
        goal("hidden", "saw value", "hidden"),
        look=("x.shape", "hidden"),
    )
    session = play("p x.shape|q", point)
    assert [data["key"] for name, data in session.events if name == "void"] == ["hidden"]
    assert "✓ the shape of x (1 of 1)" in session.text


def test_what_is_still_to_come_does_count() -> None:
    """A goal about a value that the program makes later stays."""
    assert play("n|p y.shape|q", stop("entry", goal("y", "saw shape", "y"))).reached == ["y"]


def test_what_an_earlier_session_brought_stays() -> None:
    """It is ticked from the start and not told again."""
    session = play("goals|p x.shape|w|q", LOOK, before=("the shape of x",))
    assert session.reached == ["who called"] and "✓ the shape of x" in session.shown("goals")


def test_the_toolbar_fits() -> None:
    """How many, and what is open here; never wider than the terminal."""
    goals = [goal(f"a rather long goal number {number}", "saw value", "x") for number in range(9)]
    session = play("q", stop("entry", *goals))
    for width in (30, 40, 60, 80, 200):
        lines = goal_words.toolbar(session.progress, 0, width).split("\n")
        assert (
            len(lines) <= 3
            and all(len(line) <= width for line in lines)
            and lines[0].startswith(" 0 of 9 goals")
        )
    assert "○ a rather long goal number 0" in goal_words.toolbar(
        session.progress, 0, 60
    ) and "+" in goal_words.toolbar(session.progress, 0, 60)
    session.progress.reach(session.progress.tasks[0])
    bar = goal_words.toolbar(session.progress, 0, 300)
    assert (
        bar.startswith(" 1 of 9 goals   ○ a rather long goal number 1")
        and "✓ a rather long goal number 0" in bar
    )
    assert session.guide.toolbar() and play("q", stop("entry")).guide.toolbar() is None


def test_marks_are_shared_with_forks() -> None:
    """What a later process of the session reached is reached for the earlier one, to which the
    learner goes back.
    """
    import os

    progress = GoalProgress(tuple(play("q", LOOK).session.hooks.stops.values()))
    child = os.fork()
    if not child:
        progress.reach(progress.tasks[0])
        os._exit(0)
    os.waitpid(child, 0)
    assert progress.counts() == (1, 2) and not progress.reach(progress.tasks[0])


def test_answers_say_yes_and_no_without_giving_the_answer() -> None:
    """Wrong: look again. Right: yes. Again: it was answered."""
    point = stop(
        "entry",
        goal("answer", "answered"),
        question="How many numbers in y?",
        answer="x.shape[0] * w.shape[1]",
    )
    session = play("answer|answer 12|answer 15|answer 15|q", point)
    assert "How many numbers in y?" in session.shown("answer")
    assert (
        "15" not in session.shown("answer 12")
        and "Yes" in session.shown("answer 15")
        and session.reached == ["answer"]
    )


def test_the_commands_are_commands_even_beside_such_names() -> None:
    """`answer (5, 3)` and `predict [5, 3]` are not Python calls and indices; a variable called
    answer is a value with an operator.
    """
    point = stop(
        "entry", goal("answer", "answered"), question="Shape of x?", answer="x.shape", predict=GUESS
    )
    session = play("answer (5, 4)|predict [5, 3]|n|q", point)
    assert session.reached == ["answer"] and "You said [5, 3]" in session.text
    named = play(
        "answer.shape|answer * 2|q", stop("entry"), source="def f(answer, w):\n    return answer\n"
    )
    assert "torch.Size([5, 4])" in named.shown("answer.shape") and "all 2" in named.shown(
        "answer * 2"
    )


def test_a_request_travels_whole() -> None:
    """Goals, predictions and what was reached before cross to the process that runs the session."""
    import json

    from tutor.debugger.messages import decode, encode
    from tutor.debugger.request import DebugRequest

    request = DebugRequest(
        "f", SOURCE, "/x/f.py", "f", b"", (LOOK, PREDICT), reached=("a", "b"), sessions=4
    )
    assert decode(json.loads(json.dumps(encode(request)))) == request


def test_a_bare_expression_says_that_it_is_to_be_seen() -> None:
    """ "○ wrong" alone would read like a verdict."""
    assert goal_words.shown(Goal("", "wrong", "saw value", "wrong")) == "see wrong"
    assert goal_words.shown(Goal("", "what is wrong", "saw value", "wrong")) == "what is wrong"
