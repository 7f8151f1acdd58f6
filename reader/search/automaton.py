"""Regular expressions run in linear time.

The tree is compiled to a small program (Thompson 1968; the instructions are those of Pike's machine),
and the program is run as a deterministic automaton whose states are made when first reached, as RE2
does (Cox, "Regular Expression Matching in the Wild", 2010). A state is the ordered list of the
instructions that are alive, so that the first alternative wins as in a backtracking engine. One pass
from the right marks where a match can begin; from each such place one pass finds its end.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import IntEnum

from reader.search.syntax import (
    ANY,
    Assertion,
    CharacterSet,
    Choice,
    ExpressionError,
    Node,
    Repeat,
    Sequence,
    is_word,
)

MOST_INSTRUCTIONS = 2_000
MOST_STATES = 2_000


class Exhausted(Exception):
    """The allowance of steps is used up."""


@dataclass(slots=True)
class Allowance:
    """How many steps a search may still take; a step is one character in a known state."""

    steps: int

    def spend(self, steps: int) -> None:
        """Take ``steps`` off. Raises :class:`Exhausted` when none are left."""
        self.steps -= steps
        if self.steps < 0:
            raise Exhausted


class Kind(IntEnum):
    """What stands at one side of a place: nothing (the end of the line), a word, something else."""

    EDGE = 0
    WORD = 1
    OTHER = 2


@dataclass(slots=True)
class Split:
    """Go on at ``first`` and at ``second``, in this order of preference."""

    first: int
    second: int


@dataclass(slots=True)
class Jump:
    target: int


class Match:
    """The whole expression has matched."""


Instruction = CharacterSet | Assertion | Split | Jump | Match


def compile_program(node: Node, backwards: bool) -> list[Instruction]:
    """The instructions for a tree (read from right to left if ``backwards``), the last one a Match.

    Raises :class:`ExpressionError` when they are too many.
    """
    program: list[Instruction] = []
    _emit(node, backwards, program)
    program.append(Match())
    return program


def _emit(node: Node, backwards: bool, program: list[Instruction]) -> None:
    if len(program) > MOST_INSTRUCTIONS:
        raise ExpressionError("too large: fewer or smaller repeats, please")
    if isinstance(node, CharacterSet | Assertion):
        program.append(node)
    elif isinstance(node, Sequence):
        for item in reversed(node.items) if backwards else node.items:
            _emit(item, backwards, program)
    elif isinstance(node, Choice):
        jumps: list[Jump] = []
        for item in node.items[:-1]:
            split = Split(len(program) + 1, 0)
            program.append(split)
            _emit(item, backwards, program)
            jumps.append(Jump(0))
            program.append(jumps[-1])
            split.second = len(program)
        _emit(node.items[-1], backwards, program)
        for jump in jumps:
            jump.target = len(program)
    else:
        _emit_repeat(node, backwards, program)


def _emit_repeat(node: Repeat, backwards: bool, program: list[Instruction]) -> None:
    for _ in range(node.low):
        length = len(program)
        _emit(node.item, backwards, program)
        if len(program) == length:
            return  # Nothing, however often.
    splits: list[Split] = []
    if node.high is None:
        loop = len(program)
        splits.append(_new_split(program))
        _emit(node.item, backwards, program)
        program.append(Jump(loop))
    else:
        for _ in range(node.high - node.low):
            splits.append(_new_split(program))
            _emit(node.item, backwards, program)
    for split in splits:
        split.second = len(program)
        if node.lazy:
            split.first, split.second = split.second, split.first


def _new_split(program: list[Instruction]) -> Split:
    split = Split(len(program) + 1, 0)
    program.append(split)
    return split


@dataclass(slots=True, eq=False)
class State:
    """Where the automaton is: the instructions to go on from, and what stands behind it."""

    threads: tuple[int, ...]
    behind: Kind
    moves: dict[str, tuple[State | None, bool]] = field(default_factory=dict)


class Automaton:
    """One program with the states made so far.

    ``searching`` starts a new match at every place and lets no match end another; otherwise a match
    cuts off what is less preferred.
    """

    def __init__(self, program: list[Instruction], backwards: bool, searching: bool) -> None:
        self._program = program
        self._backwards = backwards
        self._searching = searching
        self._states: dict[tuple[tuple[int, ...], Kind], State] = {}

    def start(self, behind: str) -> State:
        """The state before the first character; ``behind`` is the character at its back, or ""."""
        return self._state((0,), _kind(behind))

    def move(self, state: State, ahead: str, allowance: Allowance) -> tuple[State | None, bool]:
        """The state after the character ``ahead`` ("" at the end), and whether a match ended before it."""
        allowance.spend(len(self._program) + 8)
        kind = _kind(ahead)
        left, right = (kind, state.behind) if self._backwards else (state.behind, kind)
        threads = (*state.threads, 0) if self._searching else state.threads
        following: list[int] = []
        matched = False
        for place in self._closure(threads, left, right):
            instruction = self._program[place]
            if isinstance(instruction, Match):
                matched = True
                if not self._searching:
                    break
            elif isinstance(instruction, CharacterSet) and ahead and instruction.holds(ahead):
                following.append(place + 1)
        result: tuple[State | None, bool]
        if ahead and (following or self._searching):
            result = self._state(tuple(following), kind), matched
        else:
            result = None, matched
        state.moves[ahead] = result
        return result

    def _state(self, threads: tuple[int, ...], behind: Kind) -> State:
        state = self._states.get((threads, behind))
        if state is None:
            if len(self._states) >= MOST_STATES:
                # Starting again keeps the memory bounded; the state in use lives on by itself.
                for old in self._states.values():
                    old.moves.clear()
                self._states.clear()
            state = self._states[threads, behind] = State(threads, behind)
        return state

    def _closure(self, threads: tuple[int, ...], left: Kind, right: Kind) -> Iterator[int]:
        """The places with a character or a match that can be reached without reading, in order."""
        seen: set[int] = set()
        waiting = list(reversed(threads))
        while waiting:
            place = waiting.pop()
            if place in seen:
                continue
            seen.add(place)
            instruction = self._program[place]
            if isinstance(instruction, Jump):
                waiting.append(instruction.target)
            elif isinstance(instruction, Split):
                waiting += (instruction.second, instruction.first)
            elif isinstance(instruction, Assertion):
                if _asserted(instruction, left, right):
                    waiting.append(place + 1)
            else:
                yield place


def _kind(character: str) -> Kind:
    if not character:
        return Kind.EDGE
    return Kind.WORD if is_word(character) else Kind.OTHER


def _asserted(assertion: Assertion, left: Kind, right: Kind) -> bool:
    before, after = left is Kind.WORD, right is Kind.WORD
    match assertion:
        case Assertion.LINE_START:
            return left is Kind.EDGE
        case Assertion.LINE_END:
            return right is Kind.EDGE
        case Assertion.WORD_START:
            return after and not before
        case Assertion.WORD_END:
            return before and not after
        case Assertion.WORD_BORDER:
            return before is not after
        case Assertion.NO_WORD_BORDER:
            return before is after


class Expression:
    """A compiled regular expression. Raises :class:`ExpressionError` when it is too large."""

    def __init__(self, node: Node) -> None:
        self._forwards = Automaton(compile_program(node, False), False, False)
        self._backwards = Automaton(compile_program(node, True), True, True)
        self._literal = required_literal(node)

    def matches(self, line: str, allowance: Allowance) -> Iterator[tuple[int, int]]:
        """The matches in ``line`` that are not empty, in order and without overlaps.

        Raises :class:`Exhausted` when the allowance is used up.
        """
        allowance.spend(1)
        if self._literal not in line:
            return
        beginnings = self._beginnings(line, allowance)
        start = beginnings.find(1)
        while start >= 0:
            end = self._end(line, start, allowance)
            if end > start:
                yield start, end
            start = beginnings.find(1, max(end, start + 1))

    def _beginnings(self, line: str, allowance: Allowance) -> bytearray:
        """For each place in ``line``, 1 if a match begins there."""
        allowance.spend(len(line))
        found = bytearray(len(line) + 1)
        automaton = self._backwards
        state = automaton.start("")
        for place in range(len(line), 0, -1):
            character = line[place - 1]
            move = state.moves.get(character) or automaton.move(state, character, allowance)
            if move[1]:
                found[place] = 1
            assert move[0] is not None
            state = move[0]
        if (state.moves.get("") or automaton.move(state, "", allowance))[1]:
            found[0] = 1
        return found

    def _end(self, line: str, start: int, allowance: Allowance) -> int:
        """Where the preferred match that begins at ``start`` ends."""
        automaton = self._forwards
        state: State | None = automaton.start(line[start - 1 : start] if start else "")
        end = start
        place = start
        while state is not None:
            character = line[place : place + 1]
            state, matched = state.moves.get(character) or automaton.move(state, character, allowance)
            if matched:
                end = place
            place += 1
        allowance.spend(place - start)
        return end


def required_literal(node: Node) -> str:
    """The longest text that every match must contain, as far as it is easily seen; else ""."""
    if isinstance(node, CharacterSet):
        only = len(node.singles) == 1 and not (node.ranges or node.categories or node.negated)
        return next(iter(node.singles)) if only and node != ANY else ""
    if isinstance(node, Repeat):
        return required_literal(node.item) if node.low else ""
    if not isinstance(node, Sequence):
        return ""
    longest = run = ""
    for item in node.items:
        literal = required_literal(item)
        single = isinstance(item, CharacterSet) and literal
        run = run + literal if single else ""
        longest = max(longest, run, literal, key=len)
    return longest
