"""Frozen records: what ``@dataclass(frozen=True, slots=True)`` gives, made in a tenth of the time.

The standard decorator loads ``inspect`` and compiles six functions for each class. For the fifty classes of a
comparison that takes as long as the comparing itself of two articles, in each run of ``reader report``. Here
one function is compiled for a class, its ``__init__``; the others are the same for all.

>>> @record
... class Point:
...     x: int
...     y: int = 0
>>> Point(1)
Point(x=1, y=0)
>>> replace(Point(1), y=2)
Point(x=1, y=2)
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from operator import attrgetter
from typing import Any, TypeVar, dataclass_transform, overload

__all__ = ["field", "field_names", "record", "replace"]

_Type = TypeVar("_Type")
_Record = TypeVar("_Record")
_NOTHING: Any = object()


class _Field:
    """What :func:`field` says of one field."""

    __slots__ = ("compare", "default", "default_factory", "repr")

    def __init__(self, default: Any, default_factory: Any, repr: bool, compare: bool) -> None:
        self.default = default
        self.default_factory = default_factory
        self.repr = repr
        self.compare = compare


def field(
    *,
    default: Any = _NOTHING,
    default_factory: Callable[[], Any] = _NOTHING,
    repr: bool = True,
    compare: bool = True,
) -> Any:
    """A field with a default made anew for each record, or one that ``repr`` or ``==`` leave out."""
    return _Field(default, default_factory, repr, compare)


@overload
def record(cls: type[_Type], /) -> type[_Type]: ...


@overload
def record(
    *, frozen: bool = True, slots: bool = True, eq: bool = True, order: bool = False
) -> Callable[[type[_Type]], type[_Type]]: ...


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def record(
    cls: type[_Type] | None = None,
    /,
    *,
    frozen: bool = True,
    slots: bool = True,
    eq: bool = True,
    order: bool = False,
) -> type[_Type] | Callable[[type[_Type]], type[_Type]]:
    """Make a class with annotated fields a record of them: ``__init__``, ``==``, ``hash``, ``repr``.

    ``slots=False`` leaves room for cached properties, ``frozen=False`` lets fields be set, ``eq=False``
    compares by identity, ``order=True`` sorts by the fields in their order.
    """
    if cls is None:
        return lambda cls: _made(cls, frozen, slots, eq, order)
    return _made(cls, frozen, slots, eq, order)


def replace(record: _Record, /, **changes: Any) -> _Record:
    """A copy of a record with some fields changed. Raises TypeError for a field that it has not."""
    values = {name: getattr(record, name) for name in field_names(type(record))}
    return type(record)(**(values | changes))


def field_names(kind: type) -> tuple[str, ...]:
    """The names of the fields of a class of records, in their order."""
    names: tuple[str, ...] = kind.__match_args__  # type: ignore[attr-defined]
    return names


def _made(cls: type[_Type], frozen: bool, slots: bool, eq: bool, order: bool) -> type[_Type]:
    fields = {name: _field_of(cls.__dict__.get(name, _NOTHING)) for name in cls.__annotations__}
    names = tuple(fields)
    shown = [name for name in names if fields[name].repr]
    members: dict[str, Any] = {
        "__match_args__": names,
        "__init__": _initialiser(fields, slots),
        "__repr__": lambda self: _shown(self, shown),
    }
    if eq:
        members |= _comparing(_getter([name for name in names if fields[name].compare]), frozen, order)
    if frozen:
        members["__setattr__"] = members["__delattr__"] = _refuse
    if not slots:
        for name, member in members.items():
            setattr(cls, name, member)
        return cls
    values = _getter(names)
    members["__reduce__"] = lambda self: (type(self), values(self))  # to be copied, and sent elsewhere
    kept = {
        name: member
        for name, member in cls.__dict__.items()
        if name not in (*names, "__dict__", "__weakref__")
    }
    made: Any = type(cls.__name__, cls.__bases__, kept | members | {"__slots__": names})
    made.__qualname__ = cls.__qualname__
    # A frozen record is filled past its own __setattr__, by what sets its slots.
    made.__init__.__globals__.update({f"set_{name}": made.__dict__[name].__set__ for name in names})
    return made  # type: ignore[no-any-return]


def _field_of(default: Any) -> _Field:
    return default if isinstance(default, _Field) else _Field(default, _NOTHING, True, True)


def _initialiser(fields: Mapping[str, _Field], slots: bool) -> Any:
    """The ``__init__`` of a class with these fields, compiled: that is what makes new records quick."""
    known: dict[str, Any] = {"NOTHING": _NOTHING}
    parameters, lines = ["self"], []
    for name, about in fields.items():
        value = name
        if about.default_factory is not _NOTHING:
            known[f"make_{name}"] = about.default_factory
            parameters.append(f"{name}=NOTHING")
            value = f"make_{name}() if {name} is NOTHING else {name}"
        elif about.default is not _NOTHING:
            known[f"default_{name}"] = about.default
            parameters.append(f"{name}=default_{name}")
        else:
            parameters.append(name)
        lines.append(f" set_{name}(self, {value})" if slots else f" values[{name!r}] = {value}")
    if not slots:
        lines.insert(0, " values = self.__dict__")
    exec(f"def __init__({', '.join(parameters)}):\n" + "\n".join(lines or [" pass"]), known)
    return known["__init__"]


def _getter(names: list[str] | tuple[str, ...]) -> Callable[[Any], tuple[Any, ...]]:
    """A function that gives the values of these fields as a tuple."""
    if len(names) > 1:
        return attrgetter(*names)
    return lambda self: tuple(getattr(self, name) for name in names)


def _comparing(key: Callable[[Any], Any], frozen: bool, order: bool) -> dict[str, Any]:
    """The methods that compare two records of one class by a key."""

    def equal(self: Any, other: Any) -> Any:
        return key(self) == key(other) if type(self) is type(other) else NotImplemented

    def less(self: Any, other: Any) -> Any:
        return key(self) < key(other) if type(self) is type(other) else NotImplemented

    def less_or_equal(self: Any, other: Any) -> Any:
        return key(self) <= key(other) if type(self) is type(other) else NotImplemented

    hashed = (lambda self: hash(key(self))) if frozen else None
    methods: dict[str, Any] = {"__eq__": equal, "__hash__": hashed}
    # The opposites (> and >=) follow: Python asks the other operand.
    return methods | ({"__lt__": less, "__le__": less_or_equal} if order else {})


def _shown(self: Any, names: list[str]) -> str:
    values = ", ".join(f"{name}={getattr(self, name)!r}" for name in names)
    return f"{type(self).__qualname__}({values})"


def _refuse(self: object, name: str, value: object = None) -> None:
    raise AttributeError(f"a {type(self).__name__} is frozen: {name} cannot be changed")
