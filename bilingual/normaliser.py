"""The order of the steps, and nothing but the order: detect, cut, look up, find names, link them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from threading import Lock

from bilingual.detection import Detector
from bilingual.detection.model import frequent_words
from bilingual.document import Document
from bilingual.english.lemmatiser import EnglishLemmatiser
from bilingual.errors import UsageError
from bilingual.lemmas.protocol import Lemmatiser
from bilingual.names.finding import names_of
from bilingual.names.lexicon.compiled import Lexicon, base_lexicon
from bilingual.names.words.stream import Stream
from bilingual.names.words.word import first_nodes
from bilingual.records import Detection, Segment
from bilingual.russian.lemmatiser import RussianLemmatiser
from bilingual.vocabulary import Vocabulary, WordType, signs_of

__all__ = ["Normaliser", "default_normaliser"]


class Normaliser:
    """Normalises texts with one set of options; safe to share between threads.

    Args:
        lexicons: lexicon tables of the user's own, added to the package's; see docs/lexicon.md.
        context: whether ambiguous words take their lemma from the words around them.
        engine: the detection engine, see docs/detection.md.
        bias: shifts short-text detection, see docs/detection.md.

    Raises:
        LexiconError: a row of a user lexicon is refused.
        EngineError: the engine is unknown or not installed.

    >>> [m.canonical for m in Normaliser().normalise("Глава МИД Казахстана").mentions]
    ['place:kz', 'org:kz/foreign-ministry']
    """

    def __init__(self, *, lexicons: Sequence[str | Path] = (), context: bool = True, engine: str = "bilingual", bias: float = 0.0) -> None:
        self._tables = tuple(Path(p) for p in lexicons)
        self._context = context
        self._detector = Detector(engine=engine, bias=bias)
        self._lemmatisers: dict[str, Lemmatiser] = {"cyrillic": RussianLemmatiser(), "latin": EnglishLemmatiser()}
        self._lock = Lock()
        self._state: tuple[Lexicon, Vocabulary] | None = None
        if self._tables:
            self._load()

    def _load(self) -> tuple[Lexicon, Vocabulary]:
        lexicon = Lexicon(self._tables) if self._tables else base_lexicon()
        state = lexicon, Vocabulary(self._lemmatisers["cyrillic"], self._lemmatisers["latin"], partial(first_nodes, lexicon))
        self._state = state
        return state

    def _resources(self) -> tuple[Lexicon, Vocabulary]:
        if self._state is None:
            with self._lock:
                return self._state or self._load()
        return self._state

    def reload(self) -> None:
        """Read the user lexicons again, for a process that lives long; texts under way finish with the old ones.

        Raises:
            LexiconError: a row is refused; the old lexicons stay in use.
        """
        with self._lock:
            self._load()

    def normalise(self, text: str, language: str | None = None) -> Document:
        """Normalise one text.

        Args:
            text: the text; offsets in the result are code points into it.
            language: ``ru`` or ``en`` to skip detection.

        Raises:
            UsageError: another language is asked for.
        """
        lexicon, vocabulary = self._resources()
        types, starts = vocabulary.read(text)
        detection = self._detected(text, types, starts) if language is None else _given(text, language)
        streams = [_stream(text, segment, types, starts, lexicon, vocabulary) for segment in detection.segments]
        return Document(text, detection, streams, names_of(text, streams), self._choose if self._context else None)

    def _detected(self, text: str, types: Sequence[WordType], starts: Sequence[int]) -> Detection:
        return self._detector.detect_cut(text, starts, lambda: signs_of(types, frequent_words()))

    def pipe(self, texts: Iterable[str], jobs: int = 1, language: str | None = None) -> Iterator[Document]:
        """Normalise texts one after the other, in order.

        Args:
            texts: the texts.
            jobs: number of processes; 1 stays in this one.
            language: as in `normalise`.

        Raises:
            UsageError: fewer than one job.
        """
        if jobs < 1:
            raise UsageError(f"jobs={jobs}: give 1 or more")
        if jobs == 1:
            return (self.normalise(text, language) for text in texts)
        from bilingual.scale.pool import pipe_pool

        return pipe_pool(self, texts, jobs, language)

    def __reduce__(self) -> tuple[object, ...]:
        return _build, (self._tables, self._context, self._detector.engine, self._detector.bias)

    def _choose(self, types: Sequence[WordType], index: int) -> str:
        """Return the lemma of an ambiguous word among the words of its line."""
        first = max(0, index - 8)
        window = [(n, t.norm) for n, t in enumerate(types[first : index + 9], first) if t.kind != "space"]
        at = next(k for k, (n, _) in enumerate(window) if n == index)
        return self._lemmatisers[types[index].script].choose([w for _, w in window], at)


def _build(tables: tuple[Path, ...], context: bool, engine: str, bias: float) -> Normaliser:
    return Normaliser(lexicons=tables, context=context, engine=engine, bias=bias)


def _given(text: str, language: str) -> Detection:
    if language not in ("ru", "en"):
        raise UsageError(f"language {language!r}: give 'ru', 'en' or None to have it detected")
    segments = (Segment(0, len(text), language, 1.0),) if text else ()
    return Detection(language, 1.0, segments)


def _stream(
    text: str, segment: Segment, types: tuple[WordType, ...], starts: tuple[int, ...], lexicon: Lexicon, vocabulary: Vocabulary
) -> Stream:
    """Return the pieces of a segment; the space behind its last one is of none, and it may begin or end inside a piece."""
    first, last = bisect_left(starts, segment.start), bisect_left(starts, segment.end)
    if starts[first] == segment.start and starts[last] == segment.end:
        types, starts = types[first:last], starts[first : last + 1]
    elif starts[first] == segment.start and text[segment.end : starts[last]] == " ":
        types = (*types[first : last - 1], vocabulary[text[starts[last - 1] : segment.end]])
        starts = (*starts[first:last], segment.end)
    else:
        types, offsets = vocabulary.read(text[segment.start : segment.end])
        starts = tuple([segment.start + offset for offset in offsets])
    return Stream(types, starts, segment.language, lexicon)


_default: list[Normaliser] = []
_default_lock = Lock()


def default_normaliser() -> Normaliser:
    """Return the process's normaliser with default options, behind `bilingual.normalise`."""
    if not _default:
        with _default_lock:
            if not _default:
                _default.append(Normaliser())
    return _default[0]
