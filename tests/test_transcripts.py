"""The conversations that docs/conversations.md shows still come to their end, in both languages."""

import pytest

from tests.transcripts import PAGE, SCENES, played


@pytest.mark.parametrize(("zh", "en", "play", "told", "told_en"), SCENES, ids=[scene[1] for scene in SCENES])
async def test_a_conversation_that_is_shown_comes_to_its_end(zh, en, play, told, told_en):
    assert told in (await played(play, "zh-Hans"))[0]
    assert told_en in (await played(play, "en"))[0]
    shown = PAGE.read_text("utf-8")
    assert f"## {zh}" in shown and f"## {en}" in shown
