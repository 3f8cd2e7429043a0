"""Lists of words find what a pattern of all of them would, and bot ask reads a message once."""

import re

from hypothesis import given
from hypothesis import strategies as st

from bot.app import ROOT
from bot.ask import Asker
from bot.config import load_config
from bot.nlu import Understanding
from bot.nlu.words import Words, any_of, by_script, whole
from tests.hall import WEDNESDAY_TEN

LETTERS = st.text("ab' 1护照", min_size=1, max_size=4)


@given(st.lists(LETTERS, max_size=12), st.text("ab' 1护照", max_size=24))
def test_a_list_finds_what_a_pattern_of_its_words_would(words, text):
    han, latin = by_script(words)
    expected = [match.span() for match in re.finditer(any_of(han), text)]
    expected += [match.span() for match in re.finditer(whole(any_of(latin)), text)]
    found = list(Words(words).find(text))
    assert [match.span() for match in found] == expected
    assert all(match[0] == text[match.start() : match.end()] for match in found)


def test_a_number_is_found_among_chinese_words():
    assert [found[0] for found in Words(["12389"]).find("12389是干嘛的")] == ["12389"]


async def test_bot_ask_reads_a_message_once_however_long_and_whatever_its_numbers(monkeypatch):
    read, as_it_is = [], Understanding._read
    monkeypatch.setattr(
        Understanding, "_read", lambda self, text, *rest: read.append(text) or as_it_is(self, text, *rest)
    )
    asker = await Asker.open(load_config({"BOT_CONFIG": str(ROOT / "bot.toml")}), WEDNESDAY_TEN, "")
    long = "我下个月要去日本出差，护照已经过期三年多了，户口在外省，请问在你们这里办一本新的护照大概需要多少天"
    for text in ("办护照要几天", "我是13800000000，办护照要几天", long):
        await asker.ask(text)
        assert read.count(text) == 1
    await asker.close()
