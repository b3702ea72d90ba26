"""Inflection is undone only to words the lexicon has."""

import pytest

from bilingual.english.forms import dictionary_forms, restored, unknown_forms
from bilingual.english.lexicon import lexicon


@pytest.mark.parametrize(
    ("form", "base", "kind"),
    [
        ("stopped", "stop", "VD"), ("making", "make", "VG"), ("dying", "die", "VG"), ("cities", "city", "NS"), ("boxes", "box", "NS"),
        ("knives", "knife", "NS"), ("happier", "happy", "AR"), ("biggest", "big", "AT"), ("went", "go", "VD"), ("goes", "go", "VS"),
    ],
)  # fmt: skip
def test_form_has_base(form: str, base: str, kind: str) -> None:
    assert (base, kind) in {(b, k) for b, k, _ in dictionary_forms(form, lexicon())}


@pytest.mark.parametrize(("form", "never"), [("thinking", "thinke"), ("growing", "growe"), ("bus", "bu"), ("glass", "glas")])
def test_no_invented_words(form: str, never: str) -> None:
    assert never not in {base for base, _, _ in dictionary_forms(form, lexicon())}


@pytest.mark.parametrize(("form", "base"), [("blogging", "blog"), ("retweeted", "retweet"), ("geotagged", "geotag")])
def test_unknown_verb_is_restored(form: str, base: str) -> None:
    assert restored(form) == base
    assert base in {b for b, _, _ in unknown_forms(form)}
