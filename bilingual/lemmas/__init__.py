"""What both lemmatisers share: the record of a word's lemmas, their common protocol, the context ranker."""

from bilingual.lemmas.protocol import Lemmatiser, WordLemmas
from bilingual.lemmas.sentences import lemmatise, lemmatiser

__all__ = ["Lemmatiser", "WordLemmas", "lemmatise", "lemmatiser"]
