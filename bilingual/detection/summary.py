"""The language of a document from the languages of its segments."""

from __future__ import annotations

from collections.abc import Sequence

from bilingual.records import Detection, Segment

__all__ = ["summarise"]

# A document is mixed if the smaller of its two languages has at least this share of the characters: an English article with a line of
# Russian under it is English (and has a Russian segment), an abstract beside its translation is mixed.
_MIXED = 0.15


def summarise(segments: Sequence[Segment]) -> Detection:
    """Return the document's language, confidence and segments.

    Args:
        segments: the segments in order.

    >>> summarise([Segment(0, 50, "ru", 0.9), Segment(50, 90, "en", 0.9)]).language
    'mixed'
    """
    if len(segments) == 1:
        return Detection(segments[0].language, segments[0].confidence, tuple(segments))
    sizes: dict[str, int] = {}
    for segment in segments:
        if segment.language != "und":
            sizes[segment.language] = sizes.get(segment.language, 0) + segment.end - segment.start
    if not sizes:
        return Detection("und", 0.0, tuple(segments))
    total = sum(sizes.values())
    if min(sizes.get("ru", 0), sizes.get("en", 0)) >= _MIXED * total:
        return Detection("mixed", _mean(segments, ("ru", "en")), tuple(segments))
    language = max(sorted(sizes), key=sizes.__getitem__)
    return Detection(language, _mean(segments, (language,)), tuple(segments))


def _mean(segments: Sequence[Segment], languages: tuple[str, ...]) -> float:
    """Return the mean confidence over the characters of these languages."""
    chosen = [(segment.end - segment.start, segment.confidence) for segment in segments if segment.language in languages]
    return round(sum(size * confidence for size, confidence in chosen) / sum(size for size, _ in chosen), 4)
