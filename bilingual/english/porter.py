"""The verb base of unknown words in -ed and -ing: one step of nltk's Porter stemmer, imported only when such a word comes by.

The step knows what a rule of thumb forgets: hopping is hop but falling is fall, filing is file, sized is size.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

__all__ = ["restore"]


@lru_cache(maxsize=1)
def _step() -> Any:
    from nltk.stem.porter import PorterStemmer

    class Restorer(PorterStemmer):  # type: ignore[misc]
        def base(self, word: str) -> str:
            return str(self._step1b(word))

    return Restorer()


def restore(word: str) -> str:
    """Return the base form of a lower-case verb in -ed or -ing.

    >>> restore("blogging")
    'blog'
    """
    return str(_step().base(word))
