"""Name and phone, receipt number and check, as people write them: together, or within a sentence that says more."""

import pytest

from bot.app import ROOT
from bot.nlu.introductions import Introductions
from bot.nlu.masking import Masker
from bot.nlu.receipts import ReceiptWords

LOCALES = ROOT / "locales"
INTRODUCTIONS, RECEIPTS, MASKER = Introductions.load(LOCALES), ReceiptWords.load(LOCALES), Masker.load(LOCALES)
PHONE = "13900001234"


@pytest.mark.parametrize(
    ("said", "name", "phone"),
    [
        (f"约明天办护照，我叫张小云，电话{PHONE}", "张小云", PHONE),
        (f"约明天办护照，张小云，手机号是{PHONE}", "张小云", PHONE),
        (f"book a passport for Friday, my name is Anna Bell, {PHONE}", "Anna Bell", PHONE),
        (f"a passport for Anna Bell, my mobile number is {PHONE}", "Anna Bell", PHONE),
        ("name Anna Bell, a passport on Friday", "Anna Bell", None),
        ("the name of my son was misspelt", None, None),
        (f"周五上午{PHONE}", None, PHONE),
        (f"我叫张小云手机号是{PHONE}", "张小云", PHONE),
        (f"my name is Li Lei and my phone is {PHONE}", "Li Lei", PHONE),
        (
            f"my name is Anna Maria Guadalupe de la Concepcion Bell, {PHONE}",
            "Anna Maria Guadalupe de la Concepcion Bell",
            PHONE,
        ),
        ("约明天办护照", None, None),
    ],
)
def test_who_comes_is_heard_within_a_sentence(said: str, name: str | None, phone: str | None) -> None:
    assert INTRODUCTIONS.within(said, MASKER.is_name) == (name, phone)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (f"张小云 {PHONE}", ("张小云", PHONE)),
        (f"{PHONE}，联系电话，张小云", ("张小云", PHONE)),
        (f"Anna Bell, my phone number is {PHONE}", ("Anna Bell", PHONE)),
        (f"Anna Bell and my number is {PHONE}", ("Anna Bell", PHONE)),
        (PHONE, (None, PHONE)),
        (f"柳林街道5号，{PHONE}", (None, None)),
        ("张小云", (None, None)),
    ],
)
def test_an_answer_tells_name_and_number_in_one_line(said: str, told: tuple[str | None, str | None]) -> None:
    assert INTRODUCTIONS.alone(said) == told


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("我是张小云", "张小云"),
        ("名字：张小云", "张小云"),
        ("叫我张小云", "张小云"),
        ("I'm Anna Bell", "Anna Bell"),
        ("my name is Anna Bell", "Anna Bell"),
        ("this is Anna Bell", "Anna Bell"),
        ("Anna Bell", "Anna Bell"),
        ("我是", None),
    ],
)
def test_what_is_said_before_a_name_is_none_of_it(said: str, name: str | None) -> None:
    assert INTRODUCTIONS.name(said) == name
    assert INTRODUCTIONS.alone(f"{said} {PHONE}")[0] == name


@pytest.mark.parametrize(
    ("said", "both"),
    [
        ("YX2026110023 5678", ("YX2026110023", "5678")),
        ("回执YX2026110023，手机尾号5678", ("YX2026110023", "5678")),
        ("YX2026110023后四位数字是5678", ("YX2026110023", "5678")),
        ("receipt YX2026110023, last 4 digits of my phone 5678", ("YX2026110023", "5678")),
        ("YX2026110023, phone ending in 5678", ("YX2026110023", "5678")),
        ("receipt YX 2026 110023, ending in 5678", ("YX2026110023", "5678")),
        ("YX2026 110023 5678", ("YX2026110023", "5678")),
        (f"YX2026110023 {PHONE}", ("YX2026110023", "1234")),
        ("YX2026110023", None),
        ("尾号5678", None),
    ],
)
def test_a_receipt_is_told_with_its_check(said: str, both: tuple[str, str] | None) -> None:
    assert RECEIPTS.receipt_and_check(said) == both
