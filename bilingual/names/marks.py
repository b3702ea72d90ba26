"""Marks and small words that several rooms look for beside names: quotes, articles, «имени».

Rooms that want another set of them say why where they make it.
"""

from __future__ import annotations

from typing import Final

__all__ = ["ARTICLES", "CLOSING_QUOTES", "NAMED_AFTER", "OPENING_QUOTES"]

# The straight quote opens and closes; “ closes in Russian („Сармат“) and opens in English (“Giselle”).
OPENING_QUOTES: Final = frozenset('«"“„')
CLOSING_QUOTES: Final = frozenset('»"”“')
ARTICLES: Final = frozenset({"the", "a", "an"})
# «театр имени Вахтангова», «завод им. Кирова»
NAMED_AFTER: Final = frozenset({"имени", "им"})
