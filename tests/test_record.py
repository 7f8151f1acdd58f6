"""Records: what a frozen dataclass promises, and where the two differ."""

import copy
import pickle
from functools import cached_property

import pytest

from reader.record import field, field_names, record, replace


@record(order=True)
class Point:
    """Two numbers."""

    x: int
    y: int = 0

    @property
    def total(self) -> int:
        return self.x + self.y


@record(slots=False)
class Named:
    name: str
    tags: list[str] = field(default_factory=list)
    weight: float = field(default=1.0, compare=False)
    secret: str = field(default="", repr=False)

    @cached_property
    def size(self) -> int:
        return len(self.name)


@record(frozen=False)
class Counter:
    count: int = 0


@record(eq=False)
class Thing:
    name: str


def test_fields_defaults_and_members() -> None:
    assert (Point(1).x, Point(1).y, Point(x=1, y=2).total) == (1, 0, 3)
    assert field_names(Point) == ("x", "y")
    assert Point.__doc__ == "Two numbers."
    assert Named("a").tags == []
    assert Named("a").tags is not Named("a").tags
    assert Named("abc").size == 3
    with pytest.raises(TypeError, match="x"):
        Point()  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="z"):
        Point(1, z=2)  # type: ignore[call-arg]


def test_equality_hash_and_order_go_by_the_fields() -> None:
    assert Point(1, 2) == Point(1, 2)
    assert Point(1, 2) != Point(2, 1)
    assert Point(1, 2) != (1, 2)
    assert hash(Point(1, 2)) == hash(Point(1, 2))
    assert sorted([Point(2), Point(1, 5), Point(1)]) == [Point(1), Point(1, 5), Point(2)]
    assert Point(2) > Point(1) >= Point(1)
    assert Named("a", weight=2.0) == Named("a", weight=3.0)
    assert Thing("a") != Thing("a")
    with pytest.raises(TypeError):
        hash(Counter())


def test_what_is_frozen_stays() -> None:
    for frozen in (Point(1), Named("a")):
        with pytest.raises(AttributeError, match="frozen"):
            frozen.x = 2  # type: ignore[union-attr, misc]
        with pytest.raises(AttributeError, match="frozen"):
            del frozen.x  # type: ignore[union-attr]
    counter = Counter()
    counter.count += 1
    assert counter == Counter(1)
    with pytest.raises(AttributeError):
        counter.other = 1  # type: ignore[attr-defined]


def test_shown_replaced_copied_sent() -> None:
    assert repr(Point(1)) == "Point(x=1, y=0)"
    assert repr(Named("a", secret="b")) == "Named(name='a', tags=[], weight=1.0)"
    assert replace(Point(1), y=2) == Point(1, 2)
    with pytest.raises(TypeError, match="z"):
        replace(Point(1), z=2)
    assert copy.deepcopy(Named("a", ["b"])) == Named("a", ["b"])
    assert copy.copy(Point(1)) == Point(1)
    match Point(1, 2):
        case Point(x, y):
            assert (x, y) == (1, 2)


def test_records_go_to_another_process() -> None:
    from reader.article.model import Span

    assert pickle.loads(pickle.dumps(Span(1, 2))) == Span(1, 2)


def test_what_was_computed_goes_along() -> None:
    from reader.article.model import Article

    article = Article.from_text("“We won,” Ms Wu said on Monday.")
    found = article.quotes
    there = pickle.loads(pickle.dumps(article))
    assert "_found_quotes" in there.__dict__
    assert (there, there.quotes) == (article, found)
