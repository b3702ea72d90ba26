"""Definitions in brackets: learned for the document, in both orders and across languages, and forgotten behind it."""

from __future__ import annotations

import pytest

import bilingual
from bilingual import Mention
from bilingual.names.document.initials import long_form_start


def mentions(text: str, language: str | None = None) -> tuple[Mention, ...]:
    return bilingual.normalise(text, language).mentions


def of(text: str, word: str, language: str | None = None) -> list[Mention]:
    return [m for m in mentions(text, language) if m.text == word]


@pytest.mark.parametrize(
    ("short", "words", "start"),
    [
        ("ВОЗ", "сообщила Всемирная организация здравоохранения", 1),
        ("СВМДА", "саммит Совещание по взаимодействию и мерам доверия в Азии", 1),
        ("НКО", "одна из Независимая кредитная организация", 2),
        ("WHO", "the World Health Organization", 1),
        ("IMF", "the International Monetary Fund", 1),
        ("КазНУ", "Казахский национальный университет", 0),
        ("ВОЗ", "сообщило министерство", -1),
        ("ABC", "only two words", -1),
        ("НАТО", "", -1),
        ("СКФУ", "в Северо-Кавказский федеральный университет", 1),
        ("CICA", "the Conference on Interaction and Confidence-Building Measures in Asia", 1),
        ("СВМДА", "члены Совета заявили что Совещание по взаимодействию и мерам доверия в Азии", 4),
        ("CIS", "carcinoma in situ", 0),
        ("МИД", "Министерство иностранных дел Казахстана", 0),
        ("CC", "the Central Council of Commerce", 2),
        ("A", "the Alliance", 1),
        ("-", "a word", -1),
    ],
)
def test_where_the_long_form_starts(short: str, words: str, start: int) -> None:
    assert long_form_start(short, words.split()) == start


def test_initials_of_the_words_that_count() -> None:
    words = ["the", "Conference", "on", "Interaction", "and", "Confidence", "Building", "Measures", "in", "Asia"]
    assert long_form_start("CICA", words) == 1


LEARNED = [
    ("Ассоциация степных пчеловодов (АСПЧ) создана в Костанае. Позже АСПЧ просила льгот.", "Ассоциация степных пчеловодов", "АСПЧ"),
    ("The Steppe Beekeepers Alliance (SBKA) met in Astana. Later SBKA asked for relief.", "Steppe Beekeepers Alliance", "SBKA"),
    ("Комитет защиты сайгаков (КЗСГ) заявил о браконьерах. В КЗСГ назвали число.", "Комитет защиты сайгаков", "КЗСГ"),
    ("The Union of Herders (UHRD) opened in Taraz. UHRD said so.", "Union of Herders", "UHRD"),
]


@pytest.mark.parametrize(("text", "long", "short"), LEARNED)
def test_the_acronym_and_its_expansion_are_one(text: str, long: str, short: str) -> None:
    full, acronyms = of(text, long), of(text, short)
    assert full and len(acronyms) == 2
    assert {m.canonical for m in (*full, *acronyms)} == {full[0].canonical}


@pytest.mark.parametrize(("text", "long", "short"), LEARNED)
def test_no_definition_leaks(text: str, long: str, short: str) -> None:
    """Must never leak: the next document's «АСПЧ» may be another body."""
    alone = f"В {short} назвали число." if short[0] >= "А" else f"Later {short} asked for relief."
    before = [m.canonical for m in mentions(alone)]
    mentions(text)
    assert [m.canonical for m in mentions(alone)] == before


@pytest.mark.parametrize(
    ("text", "short", "canonical"),
    [
        ("Шанхайская организация сотрудничества (ШОС) расширяется", "ШОС", "org:sco"),
        ("ШОС (Шанхайская организация сотрудничества) расширяется", "ШОС", "org:sco"),
        ("the Eurasian Economic Union (EAEU) widens", "EAEU", "org:eaeu"),
        ("the EAEU (Eurasian Economic Union) widens", "EAEU", "org:eaeu"),
        ("Евразийский экономический союз (EAEU) расширяется", "EAEU", "org:eaeu"),
        ("Организация тюркских государств (ОТГ, англ. OTS) расширяется", "ОТГ", "org:ots"),
    ],
)
def test_known_names_stay_what_they_are(text: str, short: str, canonical: str) -> None:
    assert [m.canonical for m in of(text, short)] == [canonical]


def test_a_name_inside_the_long_form() -> None:
    text = "The Kokpar Premier Series (KPSR) opens in Taraz. KPSR said so."
    assert {m.canonical for m in of(text, "Kokpar Premier Series")} == {m.canonical for m in of(text, "KPSR")}


def test_a_bracket_may_hold_the_long_form() -> None:
    text = "АСПЧ (Ассоциация степных пчеловодов) создана в Костанае."
    (short,), (full,) = of(text, "АСПЧ"), of(text, "Ассоциация степных пчеловодов")
    assert short.canonical == full.canonical


def test_across_languages() -> None:
    text = "Евразийская лига кокпара (Eurasian Kokpar League, EKLG) объявила сезон. Представитель EKLG назвал даты."
    canonicals = {m.canonical for m in of(text, "EKLG")}
    assert len(canonicals) == 1
    assert canonicals <= {form for m in mentions(text) if m.text != "EKLG" for form in m.forms}


def test_the_translation_before_the_bracket() -> None:
    """Three names of one body: its Russian name, its English one and the acronym."""
    text = "Вчера Евразийская лига кокпара (Eurasian Kokpar League, EKLG) объявила сезон."
    full = [*of(text, "Евразийская лига кокпара"), *of(text, "Eurasian Kokpar League"), *of(text, "EKLG")]
    assert len(full) == 3 and len({m.canonical for m in full}) == 1


def test_the_translation_in_quotes() -> None:
    """What stands in quotes before the bracket is the name, whatever capital stands before it."""
    text = "Кейта выдвинула партия «Объединение за Мали» (Rassemblement pour le Mali, RPMA), руководитель её известен."
    assert {m.canonical for m in of(text, "Объединение за Мали")} == {m.canonical for m in of(text, "RPMA")}
    assert of(text, "Кейта")


@pytest.mark.parametrize(
    ("text", "full", "short"),
    [
        (
            "Совет по делам степных пчеловодов (далее — Совет) собрался.\nПозже Совет решил, а члены Совета ушли.",
            "Совет по делам степных пчеловодов",
            "Совет",
        ),
        ("Ассоциация степных пчеловодов (далее – АСПЧ) создана. Позже АСПЧ ждала.", "Ассоциация степных пчеловодов", "АСПЧ"),
        ("Ассоциация степных пчеловодов (далее по тексту – «АСПЧ») создана. В АСПЧ ждали.", "Ассоциация степных пчеловодов", "АСПЧ"),
        ("ТОО «Степные пчёлы» (далее — Компания) закрыто. Долги Компания вернёт.", "Степные пчёлы", "Компания"),
        ("Today the Steppe Beekeepers Council (hereinafter the Council) met. The Council asked.", "Steppe Beekeepers Council", "Council"),
        ("The Kokshetau Steppe Institute (hereinafter referred to as KSIT) opened. KSIT said so.", "Kokshetau Steppe Institute", "KSIT"),
    ],
)
def test_from_here_on(text: str, full: str, short: str) -> None:
    (long,) = {m.canonical for m in of(text, full)}
    shorts = of(text, short)
    assert len(shorts) >= 2 and {m.canonical for m in shorts} == {long}


def test_a_label_is_forgotten_behind_its_document() -> None:
    mentions("Совет по делам степных пчеловодов (далее — Совет) собрался. Позже Совет решил.", "ru")
    assert not of("Позже Совет решил.", "Совет", "ru")


@pytest.mark.parametrize(
    "text",
    [
        "Совет по делам степных пчеловодов (далее — Совет) собрался, но Высший Совет отказал.",
        "Совет по делам степных пчеловодов (далее — Совет) собрался, дав дельный совет.",
    ],
)
def test_a_label_is_no_part_of_other_names(text: str) -> None:
    assert len([m for m in mentions(text, "ru") if m.text in ("Совет", "совет")]) == 1


@pytest.mark.parametrize(
    ("text", "inner", "outer"),
    [
        ("Фонд развития Центральной Азии (ФРЦА) создан.", "Центральной Азии", "Фонд развития Центральной Азии"),
        ("The Taraz Institute of Kazakhstan Studies (TIKS) opened.", "Kazakhstan", "Taraz Institute of Kazakhstan Studies"),
        ("The Eurasian Beekeepers Alliance (EBAL) met.", "Eurasian", "Eurasian Beekeepers Alliance"),
    ],
)
def test_places_stay_inside(text: str, inner: str, outer: str) -> None:
    """A place inside an organisation's name stands before it; of an adjective such as Eurasian the place is kept, not the people."""
    inside = [m for m in mentions(text) if m.text == inner]
    assert [m.kind for m in inside] == ["place"]
    texts = [m.text for m in mentions(text)]
    assert texts.index(inner) < texts.index(outer)


@pytest.mark.parametrize(
    ("text", "short", "canonical"),
    [
        ("Фонд развития Центральной Азии (CADF) создан.", "CADF", "place:central-asia"),
        ("Дизайн-бюро «Спартакиада» (UEFA) закрыто.", "Спартакиада", "org:uefa"),
        ("Gross weight in situ (GWIS) was low.", "Gross weight in situ", "name:gvis"),
    ],
)
def test_not_tied(text: str, short: str, canonical: str) -> None:
    assert canonical not in {f for m in of(text, short) for f in m.forms}


def test_another_wording_is_the_same_body() -> None:
    """The tables' sense stays where a text only words the name differently: «Организация Договора коллективной безопасности»."""
    text = "Организация Договора коллективной безопасности (ОДКБ) ответила. В ОДКБ ждут."
    assert [m.canonical for m in of(text, "ОДКБ")] == ["org:csto"] * 2


def test_the_own_sense_holds_in_the_whole_document_and_no_further() -> None:
    text = "CIS is treatable.\n\nDoctors speak of carcinoma in situ (CIS).\n\nCIS was treated early."
    assert "org:cis" not in {f for m in mentions(text, "en") for f in m.forms}
    assert {m.kind for m in of(text, "CIS", "en")} == {"other"}
    assert [m.canonical for m in of("The CIS summit in Minsk ended.", "CIS", "en")] == ["org:cis"]


def test_the_own_sense_may_be_a_body() -> None:
    text = "The Coastal Insurance Syndicate (CIS) was founded in London. CIS pays."
    (full,) = of(text, "Coastal Insurance Syndicate", "en")
    assert full.canonical != "org:cis"
    assert [m.canonical for m in of(text, "CIS", "en")] == [full.canonical] * 2


def test_many_brackets_in_linear_time() -> None:
    """A hostile text of nothing but brackets is read in bounded windows."""
    for text in ("(" * 20_000, "АСПЧ (" * 5_000, "Ассоциация степных пчеловодов (АСПЧ) " * 2_000, "(A, " * 5_000 + ")"):
        mentions(text, "ru")


def test_a_bracket_that_defines_nothing() -> None:
    text = "Комитет защиты сайгаков (КОСТАНАЙ) заявил о браконьерах."
    assert not {m.canonical for m in of(text, "КОСТАНАЙ")} & {m.canonical for m in of(text, "Комитет защиты сайгаков")}


def test_the_texts_own_sense_beats_the_tables() -> None:
    """In a text that defines CIS as carcinoma in situ, CIS is not the Commonwealth."""
    text = "Carcinoma in situ (CIS) was found in two patients; CIS was treated early."
    assert "org:cis" not in {f for m in mentions(text, "en") for f in m.forms}
