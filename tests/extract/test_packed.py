"""Tokens of long texts in little room: the same tokens, and the same names and quotations found in them."""

from collections.abc import Callable, Iterable, Sequence

import pytest

from reader import Article
from reader.extract import clauses, name_tokens, packed
from reader.extract.entities import find_entities
from reader.extract.packed import Packed
from reader.extract.quotation_marks import find_marked
from reader.extract.quotes import find_quotes
from reader.resources import seed_paths


def packing(tokens: Iterable[object], pack: Callable[..., object], unpack: Callable[..., object]) -> object:
    return Packed(tokens, pack, unpack)  # type: ignore[arg-type]


@pytest.fixture(params=range(5))
def article(request: pytest.FixtureRequest) -> Article:
    return Article.from_path(seed_paths()[request.param])


def test_tokens_come_out_as_they_went_in(article: Article, monkeypatch: pytest.MonkeyPatch) -> None:
    marked = find_marked(article)
    plain: list[Sequence[object]] = [name_tokens.tokens_of(article), clauses.tokens_of(article, marked)]
    assert all(isinstance(tokens, list) for tokens in plain)
    for module in (name_tokens, clauses):
        monkeypatch.setattr(module, "packed", packing)
    small = [name_tokens.tokens_of(article), clauses.tokens_of(article, marked)]
    for few, many in zip(plain, small, strict=True):
        assert isinstance(many, Packed)
        assert list(many) == few
        assert len(many) == len(few)
        assert [many[at] for at in range(-len(few), len(few))] == [*few, *few]
        for start, stop in ((0, 10), (250, 260), (500, 10_000), (-4, None), (7, 7), (None, None)):
            assert many[start:stop] == few[start:stop]
        with pytest.raises(IndexError):
            many[len(few)]


def test_the_same_is_found_in_packed_tokens(article: Article, monkeypatch: pytest.MonkeyPatch) -> None:
    found = find_entities(article), find_quotes(article)
    for module in (name_tokens, clauses):
        monkeypatch.setattr(module, "packed", packing)
    assert (find_entities(article), find_quotes(article)) == found


def test_only_many_tokens_are_packed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packed, "_AT_ONCE", 10)
    monkeypatch.setattr(packed, "FEW", 20)
    for count, kind in ((9, list), (10, list), (20, list), (21, Packed)):
        numbers = [(n, n + 1, 0) for n in range(count)]
        made = packed.packed(numbers, lambda token: token, lambda *token: token)
        assert type(made) is kind
        assert list(made) == numbers
