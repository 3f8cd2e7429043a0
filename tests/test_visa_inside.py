"""Another country's visa, told of as part of a document of ours."""

from datetime import UTC, datetime

import pytest

from bot.domain.meaning import Act, Attribute, Service

NOW = datetime(2026, 11, 23, 2, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("My passport with a Korean visa in it is lost, what now", Attribute.LOST),
        ("I lost my passport with my Schengen visa", Attribute.LOST),
        ("我护照丢了，里面有韩国签证，怎么办", Attribute.LOST),
        ("贴着美国签证的护照丢了怎么办", Attribute.LOST),
        ("護照不見了，裡面有日本簽證，怎麼補", Attribute.LOST),
        ("护照上有日本签证，几天能换新的", Attribute.PROCESSING_TIME),
        ("passport has expired but the UK visa in it has not, what do I do", Attribute.RENEWAL_WINDOW),
        ("护照快到期了但里面还有申根签证", Attribute.RENEWAL_WINDOW),
    ],
)
def test_a_visa_inside_our_document_leaves_the_question_about_the_document(nlu, text, asked):
    reading = nlu.understand(text, NOW)
    assert (reading.act, reading.service, reading.attribute) == (Act.FAQ, Service.PASSPORT, asked)


@pytest.mark.parametrize(
    "text",
    [
        "my Korean visa is lost",
        "护照丢了，日本签证要重新办吗",
        "how do I renew the US visa in my passport",
        "我护照上的美国签证过期了怎么续",
        "办日本签证的护照要求",
        "can I enter Mexico with a US visa",
    ],
)
def test_a_visa_that_is_asked_about_itself_is_others_business(nlu, text):
    assert nlu.understand(text, NOW).act is Act.OUT_OF_SCOPE
