"""What `detect` promises of a text as a whole."""

import threading

import pytest

from bilingual.detection import Detector, detect

WHOLE = [
    ("ru", "МИД"),
    ("ru", "ОК"),
    ("ru", "привет мир"),
    ("ru", "да"),
    ("ru", "Тест"),
    ("ru", "ПОСТАВКА ТОВАРА"),
    ("ru", "Добрый день, коллеги!"),
    ("ru", "Скинь плз адрес, щас подъеду"),
    ("ru", "Купить iPhone 15 Pro Max в Москве недорого"),
    ("ru", "#новости #россия #политика"),
    ("ru", "Лавров, Токаев, Путин, Мишустин"),
    ("en", "The ministers met in Astana on Monday."),
    ("en", "BREAKING NEWS: TALKS RESUME"),
    ("en", "dont know what u mean lol"),
    ("en", "A café in the old town serves crème brûlée to tourists."),
    ("uk", "Президент підписав закон про державний бюджет."),
    ("uk", "Сьогодні депутати розглянули кілька законопроектів"),
    ("be", "Сёння ў Мінску адбылася сустрэча міністраў."),
    ("bg", "Министърът каза, че няма да подаде оставка."),
    ("sr", "Председник је рекао да ће влада наставити преговоре."),
    ("mk", "Претседателот изјави дека нема да поднесе оставка."),
    ("kk", "Қазақстан Президенті бүгін Үкімет отырысын өткізді."),
    ("ky", "Кыргызстандын президенти бүгүн жыйынга катышты."),
    ("mn", "Монгол Улсын Ерөнхийлөгч өнөөдөр хэлэлцээ хийв."),
    ("tg", "Президенти Тоҷикистон имрӯз бо сафири Ҷопон мулоқот кард."),
    ("tt", "Татарстан Президенты бүген министрлар белән очрашты."),
    ("de", "Der Minister hat gestern seinen Rücktritt erklärt."),
    ("fr", "Le ministre a annoncé hier sa démission."),
    ("es", "El ministro anunció ayer su dimisión ante la prensa."),
    ("it", "Il ministro ha annunciato ieri le sue dimissioni."),
    ("pl", "Minister ogłosił wczoraj swoją rezygnację."),
    ("cs", "Ministr včera oznámil svou rezignaci."),
    ("tr", "Bakan dün istifa ettiğini açıkladı."),
    ("nl", "De minister heeft gisteren zijn ontslag aangeboden."),
    ("pt", "O ministro anunciou ontem a sua demissão."),
    ("uz", "Prezident bugun vazirlar bilan uchrashuv oʻtkazdi."),
    ("az", "Prezident bu gün nazirlərlə görüş keçirdi."),
    ("ro", "Ministrul și-a anunțat ieri demisia."),
    ("sv", "Ministern meddelade igår att han avgår."),
    ("fi", "Ministeri ilmoitti eilen erostaan."),
    ("ru-Latn", "Privet, kak dela? Segodnya vstretimsya vecherom u metro"),
    ("ru-Latn", "Ministr inostrannyh del pribyl s vizitom v stolicu"),
    ("el", "Ο υπουργός παραιτήθηκε χθες."),
    ("ja", "大臣はきのう辞任した。"),
    ("zh", "部长昨天辞职了。"),
    ("ar", "أعلن الوزير استقالته أمس"),
]

# Names are of no language: what stands between them decides.
NAMED = [
    ("ru", "Алматы, Тараз, Павлодар и Петропавловск"),
    ("ru", "Нургиса Тлендиев, Мукагали Макатаев"),
    ("ru", "Фото: Reuters / Станислав Кудрявцев"),
    ("en", "Boris Borisovich phoned Nikolay Arkadyevich."),
    ("en", "Shymkent airport"),
    ("en", "Kairat Sarybay, Yerzhan Kazykhanov"),
    ("de", "Berlin, Hamburg und München warten auf Olaf Scholz"),
    ("de", "Herr Müller traf Frau Schneider in Stuttgart"),
    ("uk", "Володимир Петренко та Оксана Шевчук, Харків"),
    ("bg", "Кметът на Пловдив Иван Тотев и Бойко Борисов се срещнаха"),
    ("ru-Latn", "Zhena Ivana Petrovicha segodnya uezzhaet v Moskvu"),
]

NOTHING = [
    "", " \n\t", "12345", "3,14 + 2 = 5.14", "https://www.mid.ru/ru/foreign_policy/", "lenta.ru", "press@mid.ru", "@mfa_russia",
    "😀😀 🎉", "я", "a", "Z", "!!!", "№ 5", "\x00\x00", "<br><p></p>",
]  # fmt: skip


@pytest.mark.parametrize(("language", "text"), WHOLE + NAMED)
def test_language_of_a_text(language: str, text: str) -> None:
    assert detect(text).language == language


@pytest.mark.parametrize("text", NOTHING)
def test_nothing_to_go_by_is_und_and_no_error(text: str) -> None:
    found = detect(text)
    assert found.language == "und"
    assert {segment.language for segment in found.segments} <= {"und"}


@pytest.mark.parametrize("text", ["OK", "NATO", "CSTO"])
def test_acronyms_in_latin_letters_are_no_third_language(text: str) -> None:
    assert detect(text).language in ("en", "und")


@pytest.mark.parametrize("text", [text for _, text in WHOLE])
def test_confidence_is_a_probability(text: str) -> None:
    found = detect(text)
    assert 0 < found.confidence <= 1
    assert all(0 <= segment.confidence <= 1 for segment in found.segments)


def test_letter_case_says_nothing() -> None:
    for text in ("поставка товара оптом", "the delivery of goods"):
        assert detect(text).language == detect(text.upper()).language == detect(text.title()).language


def test_bias_moves_doubtful_short_text_only() -> None:
    doubtful = "план"  # a word of six languages
    chances = [detect(doubtful, bias=bias).confidence for bias in (-0.5, 0.0, 0.5)]
    assert detect(doubtful, bias=-4.0).language != "ru"
    assert chances == sorted(chances) and chances[0] < chances[2]
    sentence = "Міністр закордонних справ прибув з візитом до столиці сусідньої держави."
    assert detect(sentence, bias=1.0).language == "uk"


def test_name_other_spares_langdetect_for_russian_and_english(monkeypatch: pytest.MonkeyPatch) -> None:
    def called(text: str) -> tuple[str, float]:
        raise AssertionError(f"langdetect was asked about {text!r}")

    monkeypatch.setattr("bilingual.detection.naming.langdetect_language", called)
    assert detect("Министр прибыл в Астану с визитом.").language == "ru"
    assert detect("Cymru yw gwlad y gân a'r bardd, medd pawb yn y wlad", name_other=False).language not in ("ru", "en")


def test_langdetect_names_languages_the_model_does_not_know() -> None:
    assert detect("Makala hii ni kuhusu lugha ya Kiswahili na historia yake").language == "sw"


def test_what_inherits_does_not_lower_confidence() -> None:
    assert detect("The minister arrived in Astana on Monday. Да. The talks will continue next week.").confidence > 0.99


def test_detector_is_the_function_configured_once() -> None:
    text = "Министр прибыл в Астану.\nThe minister arrived in Astana on Monday."
    assert Detector().detect(text) == detect(text)


def test_first_use_in_eight_threads_agrees() -> None:
    """Must never differ or fail: langdetect's own loading does, when two threads come first."""
    import bilingual.detection.engines as engines
    import bilingual.detection.model as model

    model._models.clear()
    model.frequent_words.cache_clear()
    model.own_signs.cache_clear()
    engines._made.clear()
    texts = [text for _, text in WHOLE] * 2
    results: list[list[str]] = []
    barrier = threading.Barrier(8)

    def work() -> None:
        barrier.wait()
        results.append([detect(text).language for text in texts])

    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(results) == 8
    assert all(result == results[0] for result in results)
