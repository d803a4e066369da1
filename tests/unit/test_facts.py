"""Facts are proven relations: found when they hold, silent when they do not, and never an
exception.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import permutations

import pytest
import torch
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from torch import Tensor

from tests.unit.values import tensors, trees
from tutor.candidate.wire.protocol import Missing, Opaque, pack, unpack
from tutor.course.model import Tolerance
from tutor.diagnosis.agreed import agreed
from tutor.diagnosis.facts import all_relations, facts_of, relate
from tutor.diagnosis.one_case import CaseFacts
from tutor.diagnosis.pair import Surroundings
from tutor.diagnosis.sides import Sides
from tutor.grading.compare import same
from tutor.results import FACT_KINDS, Fact

TOLERANCE = Tolerance()
N, I, O = 5, 4, 3  # noqa: E741 - the lesson's own letters
SIZES = {"n": N, "i": I, "o": O}
GENERATOR = torch.Generator().manual_seed(7)


def randn(*shape: int) -> Tensor:
    return torch.randn(shape, generator=GENERATOR)


X, W, B, UP = randn(N, I), randn(I, O), randn(O), randn(N, O)
OUT, TARG = randn(N, 1), randn(N)
WG = X.t() @ UP
RESIDUAL = OUT[:, 0] - TARG
LIN = X @ W + B
OTHERS = {"x": X, "w": W, "b": B, "out.g": UP, "targ": TARG}


def case(
    got: object,
    want: object,
    *,
    n: int = N,
    where: str = "result",
    others: dict[str, Tensor] | None = None,
) -> CaseFacts:
    """What one case says, named after its rows."""
    around = Surroundings({"n": n}, others if others is not None else OTHERS, TOLERANCE)
    facts = all_relations(Sides(got, want, None, where), around)
    return CaseFacts(f"{n} rows", "function", {"n": n}, facts)


def kinds(got: object, want: object, **more: object) -> list[str]:
    """The kinds of the facts about one pair, strongest first."""
    return [fact.kind for fact in relate(got, want, tolerance=TOLERANCE, **more)]  # type: ignore[arg-type]


def only(got: object, want: object, **more: object) -> Fact:
    """The strongest fact."""
    return relate(got, want, tolerance=TOLERANCE, **more)[0]  # type: ignore[arg-type]


@settings(max_examples=100, deadline=None)
@given(trees())
def test_a_value_has_no_facts_beside_itself(value: object) -> None:
    """The reference equals itself, whatever it returns."""
    wire = pack(value)
    assert relate(unpack(wire), unpack(wire), tolerance=TOLERANCE) == ()


@settings(max_examples=200, deadline=None)
@given(trees(), trees())
def test_facts_and_verdict_never_disagree(got: object, want: object) -> None:
    """There are facts exactly when the comparison says no, nothing raises, and every kind is in the
    vocabulary.
    """
    around = Surroundings({"n": 3}, {"x": torch.ones(3), "w": randn(3, 2)}, TOLERANCE)
    with torch.no_grad():
        found = list(
            facts_of(Sides(got, want, None, "result"), around)
        )  # without relate's own net for torch's errors
    assert bool(found) is not same(got, want, TOLERANCE)
    assert all(fact.kind in FACT_KINDS and fact.detail for fact in found)


@settings(max_examples=60, deadline=None)
@given(st.integers(2, 5), st.integers(2, 5), st.data())
def test_transposed_is_found_exactly_when_it_is_so(
    rows: int, columns: int, data: st.DataObject
) -> None:
    """A transpose is named, also for squares; a symmetric matrix is its own transpose and says
    nothing.
    """
    want = data.draw(tensors((rows, columns)))
    assert kinds(want.t(), want)[:1] == ([] if same(want.t(), want, TOLERANCE) else ["transposed"])
    assert "transposed" not in kinds(data.draw(tensors((columns, rows))) + 1, want)
    symmetric = want @ want.t()
    assert kinds(symmetric.t(), symmetric) == []
    assert "transposed" not in kinds(2 * symmetric.t(), symmetric)


@pytest.mark.parametrize("order", list(permutations(range(3)))[1:])
@pytest.mark.parametrize("shape", [(3, 3, 3), (2, 3, 4), (2, 2, 3)])
def test_permuted_axes_are_found_in_three_dimensions(
    order: tuple[int, ...], shape: tuple[int, ...]
) -> None:
    """Any order of three axes, whether or not the shape shows it."""
    want = randn(*shape)
    assert kinds(want.permute(order), want)[0] == "transposed"


RATIOS = {
    "n": 5,
    "1/n": 1 / 5,
    "i": 4,
    "1/o": 1 / 3,
    "2": 2,
    "1/2": 0.5,
    "-2": -2,
    "-1/n": -1 / 5,
    "1.25": 1.25,
    "15": 15,
    "1/20": 1 / 20,
    "0.4": 0.4,
    "7.3": 7.3,
}


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(sorted(RATIOS)), tensors((3, 4)))
def test_a_constant_ratio_is_found_and_named(name: str, want: Tensor) -> None:
    """Named by the letter of a size that it equals; one case bears out no law beyond that."""
    fact = only(want * RATIOS[name], want, sizes=SIZES)
    assert (fact.kind, fact.ratio) == ("scaled", name)


def test_the_words_of_a_ratio_tell_the_number_and_the_letter() -> None:
    """What the learner reads names both the factor and the size that it equals."""
    assert (
        only(WG * N, WG, sizes=SIZES).detail
        == "every value is 5 times what was expected, and n is 5"
    )
    assert (
        only(WG / N, WG, sizes=SIZES).detail
        == "every value is 1/5 of what was expected, and n is 5"
    )
    assert (
        only(WG * 2, WG, sizes={"n": 2}).detail
        == "every value is twice what was expected (n is 2 here as well)"
    )
    assert only(WG * 1.25, WG, sizes=SIZES).detail == "every value is 1.25 times what was expected"
    assert only(WG * N, WG, where="w.g", sizes={"x.shape[0]": 5}).detail.startswith(
        "w.g: every value is 5 times"
    )


@pytest.mark.parametrize("want", [torch.zeros(4), torch.tensor(0.0), torch.zeros(0, 3)])
def test_nothing_is_a_multiple_of_zero(want: Tensor) -> None:
    """All-zero and empty references have no ratio, sign or transpose."""
    assert not {"scaled", "sign_flipped", "transposed", "offset"} & set(kinds(want + 1, want))


def test_a_lone_number_needs_a_telling_ratio() -> None:
    """One number is always some multiple of another; only 2, a size and the like mean something."""
    assert only(torch.tensor(15.0), torch.tensor(3.0), sizes=SIZES).ratio == "n"
    assert kinds(torch.tensor(21.3), torch.tensor(3.0), sizes=SIZES) == ["values"]


@settings(max_examples=60, deadline=None)
@given(tensors((4, 3)), st.floats(1, 9) | st.floats(-9, -1))
def test_sign_and_offset(want: Tensor, amount: float) -> None:
    """The opposite sign, and the same amount added everywhere, are told apart."""
    assert kinds(-want, want)[0] == "sign_flipped"
    wide = want.double()
    assert kinds(wide + amount * wide.abs().max(), wide)[0] == "offset"


@settings(max_examples=60, deadline=None)
@given(tensors((4, 5)), st.integers(0, 3), st.integers(0, 4))
def test_one_wrong_entry_is_found_where_it_is(want: Tensor, row: int, column: int) -> None:
    """Beyond the tolerance it is `partial` with its place, within it there is nothing to say."""
    scale = max(1.0, float(want.abs().max()))
    got = want.clone()
    got[row, column] += scale
    fact = only(got, want)
    assert fact.kind == "partial" and f"[{row}, {column}]" in fact.detail
    near = want.clone()
    near[row, column] += 1e-6 * scale
    assert kinds(near, want) == []


@settings(max_examples=60, deadline=None)
@given(tensors((3, 4)), st.sampled_from([torch.nan, torch.inf, -torch.inf]), st.integers(0, 11))
def test_not_finite_wins_over_everything(want: Tensor, odd: float, at: int) -> None:
    """Counted, with the first place, and the reverse as well."""
    got = want.clone()
    got.view(-1)[at] = odd
    fact = only(got, want)
    assert (
        fact.kind == "not_finite"
        and fact.detail.startswith("1 of 12 values")
        and "all other values are right" in fact.detail
    )
    assert kinds(want, got)[0] == "not_finite"
    assert kinds(got, got.clone()) == []
    assert kinds(2 * got, got)[0] == "scaled"


CASES = [
    ("no bias", LIN - B, LIN, "result", ["offset"], "b is missing"),
    ("bias twice", LIN + B, LIN, "result", ["offset"], "b is in it once too often"),
    ("bias subtracted", LIN - 2 * B, LIN, "result", ["offset"], "b is subtracted where it should be added"),
    ("gradient transposed", WG.t(), WG, "w.g", ["transposed", "wrong_shape"], "rows and columns"),
    ("product summed over rows", (X[:, :, None] * UP[:, None, :]).sum(1), WG, "w.g", ["wrong_axis", "wrong_shape"], "axis 1 (i = 4)"),
    ("product summed over o", (X[:, :, None] * UP[:, None, :]).sum(2), WG, "w.g", ["wrong_axis", "wrong_shape"], "axis 2 (o = 3)"),
    ("no sum", X[:, :, None] * UP[:, None, :], WG, "w.g", ["not_reduced", "wrong_shape"], "axis 0 (n = 5)"),
    ("bias over axis 1", UP.sum(1), UP.sum(0), "b.g", ["wrong_axis", "wrong_shape"], "instead of axis 0 (n = 5)"),
    ("bias keepdim", UP.sum(0, keepdim=True), UP.sum(0), "b.g", ["wrong_shape"], "one axis of size 1 too many"),
    ("bias not summed", UP, UP.sum(0), "b.g", ["not_reduced", "wrong_shape"], "the sum over axis 0"),
    ("bias mean", UP.mean(0), UP.sum(0), "b.g", ["scaled"], "1/5"),
    ("bias ones", torch.ones(O), UP.sum(0), "b.g", ["constant"], "all 3 values are 1.0"),
    ("rows all the same", W.sum(1).expand(N, I), UP @ W.t(), "inp.g", ["constant"], "all 5 rows"),
    ("the trap", OUT - TARG, RESIDUAL, "result", ["broadcast", "wrong_shape"], "[5, 5] instead of [5]"),
    ("the trap in a gradient", 2 * (OUT - TARG) / N, (2 * RESIDUAL / N)[:, None], "out.g", ["broadcast", "wrong_shape"], "[5, 5]"),
    ("a column stretched", RESIDUAL[:, None].expand(N, 3), RESIDUAL[:, None], "result", ["broadcast", "wrong_shape"], "axis 1 (3 times)"),
    ("lost axis", RESIDUAL, RESIDUAL[:, None], "out.g", ["wrong_shape"], "values themselves are right"),
    ("row for column", RESIDUAL[None], RESIDUAL[:, None], "out.g", ["transposed", "wrong_shape"], "[1, 5] instead of [5, 1]"),
    ("one number", LIN.sum(), LIN, "result", ["wrong_axis", "wrong_shape"], "[] instead of [5, 3]"),
    ("lost axis and wrong factor", 2 * RESIDUAL, RESIDUAL[:, None], "out.g", ["wrong_shape", "scaled"], "one axis of size 1 is missing"),
    ("never filled", torch.zeros(N, O), LIN, "result", ["zeros"], "all 15 values are 0"),
    ("leaky", torch.where(X > 0, X, 0.01 * X), X.clamp(min=0), "result", ["partial"], "where 0 was expected"),
    ("capped", (3 * X).clamp(0, 1), (3 * X).clamp(min=0), "result", ["partial"], "above 1"),
    ("last row", torch.cat([LIN[:-1], torch.zeros(1, O)]), LIN, "result", ["partial"], "row 4 (of 5, counted from 0, the last)"),
    ("a square", RESIDUAL**2, RESIDUAL, "result", ["values"], "the square of"),
    ("shuffled", LIN[[1, 2, 0, 4, 3]], LIN, "result", ["values"], "right numbers in other places"),
    ("rows from the end", LIN.flip(0), LIN, "result", ["reversed"], "reverse order along axis 0"),
    ("x itself", X, X @ X.t() @ X, "result", ["values"], "It equals x"),
    ("float32 in between", (LIN.double() / 3).float().double(), LIN.double() / 3, "result", ["precision"], "float32"),
    ("double", LIN.double(), LIN, "result", ["wrong_dtype"], "float64; float32 was expected"),
    ("double and doubled", 2 * LIN.double(), LIN, "result", ["wrong_dtype", "scaled"], "float64"),
    ("old gradient kept", WG + W, WG, "w", ["accumulated"], "added to the old one"),
    ("never replaced", W, WG, "w", ["stale"], "from before the call"),
    ("a Python number", 3.0, torch.tensor(3.0), "result", ["wrong_type"], "a Python float"),
    ("a Python number, doubled", 6.0, torch.tensor(3.0), "result", ["wrong_type", "scaled"], "a Python float"),
    ("no return", None, LIN, "result", ["missing"], "None came back"),
    ("never set", Missing(), WG, "w.g", ["attribute_missing"], "w.g: never set"),
    ("from numpy", Opaque("numpy.ndarray", "array"), LIN, "result", ["wrong_type"], "numpy.ndarray"),
    ("where None belongs", torch.tensor(3.0), None, "x.g", ["unexpected"], "None was expected"),
    ("a list", [3, 4], (3, 4), "result", ["wrong_type"], "a list of length 2; a tuple of length 2"),
    ("a short tuple", (LIN,), (LIN, X), "result", ["wrong_length"], "a tuple of 1 entry; 2 entries were expected"),
    ("reversed sizes", (4, 3), (3, 4), "result", ["reversed"], "reverse order"),
    ("half the updates", 3, 6, "updates", ["wrong_count"], "updates: 3; 6 was expected"),
    ("batches from the front", [[2, 2], [4, 4]], [[4, 4], [2, 2]], "rows", ["reversed"], "rows: "),
    ("batches all full", [4, 4, 4], [4, 4, 2], "rows", ["wrong_count"], "[4, 4, 4]; [4, 4, 2] was expected"),
    ("a flag", False, True, "cleared", ["wrong_flag"], "cleared: False; True was expected"),
    ("flags", torch.tensor([True, True]), torch.tensor([True, False]), "result", ["values"], "is True, expected False"),
    ("a small leak", torch.where(X < 0, torch.tensor(-1e-3), X), X.clamp(min=0), "result", ["partial"], "where 0 was expected"),
    ("a smaller leak", torch.where(X < 0, 1e-4 * X, X), X.clamp(min=0), "result", ["partial"], "where 0 was expected"),
    ("a key less", {"w": W}, {"w": W, "b": B}, "result", ["wrong_keys"], "'b' is not among its keys"),
    ("an empty dict", {}, {"w": W, "b": B}, "result", ["wrong_keys"], "the dict is empty: 'w' and 'b' are not"),
    ("second of a tuple", (LIN, 2 * X), (LIN, X), "result", ["scaled"], "result[1]: every value is twice"),
    ("a bool for an int", True, 1, "result", ["wrong_type"], "a Python bool"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("got", "want", "where", "expected", "words"),
    [row[1:] for row in CASES],
    ids=[row[0] for row in CASES],
)
def test_the_lesson_s_own_mistakes(
    got: object, want: object, where: str, expected: list[str], words: str
) -> None:
    """Wrong programs of the lesson map: the kinds in order, and the words that matter."""
    found = relate(got, want, where=where, sizes=SIZES, others=OTHERS, tolerance=TOLERANCE)
    assert [fact.kind for fact in found] == expected
    assert words in found[0].detail


def test_agreement_of_several_cases_drops_a_coincidence() -> None:
    """What holds on the case for paper alone is dropped; what is seen stays; what is left over is
    said to be unknown.
    """
    by_hand = case(torch.tensor([2.0, 4.0]), torch.tensor([1.0, 2.0]))
    random, scaled = case(randn(3), randn(3)), case(2 * RESIDUAL, RESIDUAL)
    assert agreed(by_hand, [scaled, scaled]) == by_hand.facts == agreed(by_hand, [])
    (unsure,) = agreed(by_hand, [scaled, scaled, random])
    assert unsure.kind == "values" and unsure.detail.startswith(
        "on this case, every value is twice"
    )
    shape = case(RESIDUAL, RESIDUAL[:, None])
    assert agreed(shape, [random]) == shape.facts


LAWS: list[tuple[str, Callable[[int], float], Sequence[int], str, str]] = [
    ("one number", lambda n: 3.0, (3, 4, 5), "3", "every value is 3 times what was expected"),
    ("a number that no size has", lambda n: 0.75, (4, 5), "0.75", "every value is 0.75 times what was"),
    ("a mean for a sum", lambda n: 1 / n, (2, 4, 5), "1/n", "1/n of what was expected; that is 1/2"),
    ("a sum for a mean", lambda n: n, (2, 4, 5), "n", "where n is 2"),
    ("no factor 2/n", lambda n: n / 2, (4, 5, 6), "n/2", "n/2 times"),
    ("the sample's variance", lambda n: n / (n - 1), (4, 5), "n/(n-1)", "n/(n-1) times"),
    ("a root", lambda n: n**0.5, (4, 5), "√n", "√n times"),
    ("minus a mean", lambda n: -1 / n, (4, 5), "-1/n", "minus 1/n of"),
    ("always with two rows", lambda n: 2.0, (2, 2), "2", "twice what was expected (n is 2 here as well)"),
    ("two on two rows", lambda n: 2.0, (2, 5), "2", "every value is twice what was expected"),
    ("no law", lambda n: 7 / (n + 1), (4, 5), "", "the factor is 1.167 on the case '5 rows'"),
    ("n by chance", lambda n: {5: 5.0, 4: 3.0}[n], (5, 4), "", "5 times what was expected on this case"),
]  # fmt: skip


@pytest.mark.parametrize(("factor", "rows", "ratio", "words"), [row[1:] for row in LAWS], ids=[row[0] for row in LAWS])  # fmt: skip
def test_a_factor_is_a_law_only_if_every_case_bears_it_out(
    factor: Callable[[int], float], rows: Sequence[int], ratio: str, words: str
) -> None:
    """A number if it is always the same, a letter if it follows the size, and otherwise neither."""
    first, *others = (case(factor(n) * (want := randn(n, 3)), want, n=n) for n in rows)
    (fact,) = agreed(first, others)
    assert (fact.kind, fact.ratio) == ("scaled", ratio) and words in fact.detail


def test_two_sizes_that_are_always_the_same_are_both_named() -> None:
    """Nothing tells which of the two it is."""
    first, second = (
        replace(case(LIN / n, LIN, n=n), sizes={"n": n, "i": n, "o": O}) for n in (5, 4)
    )
    (fact,) = agreed(first, [second])
    assert fact.ratio == "1/n" and fact.detail.endswith("where n is 5 (as is i, on every case)")


def test_a_case_that_is_right_speaks_against_a_factor() -> None:
    """With one row a mean is the sum; a factor of 2 would show there as well."""
    twice, fifth = case(2 * LIN, LIN, n=5), case(LIN / 5, LIN, n=5)
    one_row = replace(case(1, 1, n=1), right=frozenset(["result"]))
    other = case(LIN / 4, LIN, n=4)
    assert agreed(fifth, [other, one_row])[0].ratio == "1/n"
    (fact,) = agreed(twice, [one_row])
    assert fact.ratio == "" and "on this case, and right on the case '1 rows'" in fact.detail


def test_a_loss_needs_more_cases_than_a_table() -> None:
    """Any two numbers have a ratio; the same one on three cases means something."""
    losses = [case(want * 0.3, want) for want in torch.tensor([1.7, 2.9, 4.3])]
    assert agreed(losses[0], losses[1:])[0].ratio == "0.3"
    assert agreed(losses[0], losses[1:2])[0].kind == "values"


def test_a_law_is_not_read_off_another_function() -> None:
    """What one function returns says nothing of the result of another, but b.g is b.g everywhere."""
    by_hand, random = case(2 * LIN, LIN), replace(case(randn(3), randn(3)), entry="another")
    assert agreed(by_hand, [random]) == by_hand.facts
    named, other = case(2 * LIN, LIN, where="b.g"), case(randn(3), randn(3), where="b.g")
    assert agreed(named, [replace(other, entry="another")])[0].kind == "values"


def test_words_about_one_case_are_kept_only_if_they_hold_on_all() -> None:
    """An amount, the name of an offset, a trait of wrong places, a likeness."""
    half, tenth = case(LIN + 0.5, LIN), case(LIN + 0.1, LIN)
    assert agreed(half, [half])[0].detail == "every value is 0.5 too large"
    assert agreed(half, [tenth])[0].detail == "on this case, every value is 0.5 too large"
    by_b, by_row = case(LIN - B, LIN), case(LIN - randn(O), LIN)
    assert "b is missing" in agreed(by_b, [by_b])[0].detail
    assert agreed(by_b, [by_row])[0].detail.startswith("on this case, ")
    leak = case(torch.where(X > 0, X, 0.01 * X), X.clamp(min=0))
    capped = case((3 * X).clamp(0, 1), (3 * X).clamp(min=0))
    assert agreed(leak, [leak])[0].detail.startswith("right except where 0 was expected")
    assert agreed(leak, [capped])[0].detail.startswith("on this case, right except where 0")
    square, equal = case(RESIDUAL**2, RESIDUAL), case(randn(N), RESIDUAL)
    assert "the square" in agreed(square, [square])[0].detail
    assert "the square" not in agreed(square, [equal])[0].detail


def test_the_chance_name_of_an_offset_gives_way_to_the_one_that_all_cases_share() -> None:
    """On the first case a and b are the same numbers; on the second only b explains the result."""
    first = case(LIN - B, LIN, others={"a": B, "b": B})
    second = case(LIN - B, LIN, others={"a": randn(O), "b": B})
    assert agreed(first, [second])[0].detail == "off by b: b is missing from it"


def test_signs_and_zeros_that_are_right_elsewhere_are_said_of_one_case() -> None:
    """A sign that is wrong on some cases only is not a forgotten minus."""
    right = replace(case(LIN, LIN), right=frozenset(["result"]))
    for got in (-LIN, torch.zeros(N, O)):
        assert len(agreed(case(got, LIN), [case(got, LIN)])) == 1
        (fact,) = agreed(case(got, LIN), [right])
        assert fact.kind in ("values", "scaled") and "on this case" in fact.detail


def test_sizes_without_letters_are_named_after_the_inputs() -> None:
    """An exercise that gives no letters still gets its ratio in words."""
    fact = only(WG * N, WG, others={"x": X})
    assert (fact.ratio, fact.detail) == (
        "x.shape[0]",
        "every value is 5 times what was expected, and x.shape[0] is 5",
    )


def test_equal_numbers_come_out_of_no_particular_sum() -> None:
    """All ones are the sum of the rows of many a tensor; only that they are all equal is said."""
    up = torch.tensor([[1.0, 0.0], [2.0, -1.0]])
    assert kinds(torch.ones(2), up.sum(0), others={"out.g": up}) == ["constant"]


def test_attributes_of_the_inputs_are_parents_too() -> None:
    """A case that carries out.g on out needs no second entry for it."""
    out = randn(N, O)
    out.g = UP  # type: ignore[attr-defined]
    fact = only(UP.sum(1), UP.sum(0), where="b.g", others={"out": out}, sizes=SIZES)
    assert fact.kind == "wrong_axis" and "out.g [5, 3]" in fact.detail


def test_the_float64_value_is_what_counts() -> None:
    """With `precise`, facts use the same numbers as the verdict."""
    want, precise = torch.tensor([1.0 + 3e-5, 2.0]), torch.tensor([1.0, 2.0], dtype=torch.float64)
    assert relate(torch.tensor([1.0, 2.0]), want, tolerance=TOLERANCE, precise=precise) == ()


@settings(max_examples=100, deadline=None)
@given(tensors((3, 4)), tensors((3, 4)))
def test_unrelated_values_get_no_relation(got: Tensor, want: Tensor) -> None:
    """Two random matrices differ, and nothing is made up about them."""
    assume(not same(got, want, TOLERANCE))
    assume(
        float(want.abs().max()) > 0.1
        and abs(float(torch.cosine_similarity(got.view(-1), want.view(-1), 0))) < 0.99
    )
    assert kinds(got, want, sizes=SIZES, others=OTHERS) == ["values"]


def test_huge_values_cost_no_more_than_looking_at_them_once() -> None:
    """A stretched result with 25 million numbers is named by its shape, without any arithmetic."""
    assert kinds(torch.zeros(1).expand(5000, 5000), torch.ones(5000)) == ["wrong_shape"]
    assert kinds(torch.zeros(1).expand(5000, 1000), torch.ones(1).expand(5000, 1000)) == ["values"]
