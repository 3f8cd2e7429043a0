"""Who does not know how to go on is told how, and the language can be changed anywhere."""

import pytest

from tests.booking_kit import BOOKING
from tests.hall import WEDNESDAY_TEN as NOW


@pytest.mark.parametrize("asked", ["帮助", "怎么用？", "/help", "我不会用"])
async def test_who_asks_how_to_use_it_is_told_with_the_words_that_always_work(citizen, asked):
    answer = await citizen.says(asked)
    assert "直接打字问我就行" in answer
    assert all(word in answer for word in ("返回：", "取消：", "重新开始：", "菜单：", "人工："))


async def test_help_in_the_middle_of_a_form_names_the_ways_out_and_the_form_stays(citizen):
    answer = await citizen.says(*BOOKING[:3], "help")
    assert "回复“取消”" in answer and "您哪一天来" in answer


async def test_the_command_for_the_language_asks_which_one(citizen):
    assert "Which language?" in await citizen.says("/language")
    assert citizen.labels == ["简体中文", "繁體中文", "English"]
    assert "English it is" in await citizen.says("3")


async def test_a_form_goes_on_in_the_language_that_was_chosen_in_its_middle(citizen):
    await citizen.says(*BOOKING[:3], "/language")
    chosen = await citizen.says("English")
    assert chosen.startswith("All right, English it is.") and "Which day suits you?" in chosen


async def test_a_form_also_goes_on_when_none_of_them_was_chosen(citizen):
    await citizen.says(*BOOKING[:3], "/language")
    assert "您哪一天来" in await citizen.says("等一下再说")


@pytest.mark.parametrize("said", ["русский язык пожалуйста", "마감 시간이 언제예요", "مرحبا كيف حالك", "ありがとう"])
async def test_a_script_that_is_none_of_ours_is_answered_in_both_languages(citizen, said):
    assert "我会说中文和英文" in (answer := await citizen.says(said)) and "I speak Chinese and English" in answer


async def test_a_name_in_another_script_is_a_name_where_one_is_asked_for(citizen):
    assert "电话" in await citizen.says(*BOOKING[:6], "Иван Петров")


@pytest.mark.parametrize("noise", ["xxxx", "aaaa", "hhhhh", "asdfgh", "qwer", "......", "zzz zzz"])
async def test_letters_that_are_no_words_change_no_language(citizen, noise):
    assert "没看懂" in await citizen.says(noise)


@pytest.mark.parametrize("words", ["hello there", "how much is a passport", "passprot fee"])
async def test_words_do(citizen, words):
    assert (await citizen.says(words)).isascii()


def test_noise_is_of_the_language_spoken_before(nlu):
    assert [nlu.understand("xxxx", NOW, spoken).language for spoken in (None, "en", "zh-Hant")] == [
        "zh-Hans",
        "en",
        "zh-Hant",
    ]
