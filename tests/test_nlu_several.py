"""What a message of several sentences asks for: its requests in order, and nothing that is only told."""

import pytest

from bot.domain.meaning import Act, Attribute, Request, Service
from bot.nlu.part import Named, Part
from bot.nlu.several import of_ours
from tests.hall import WEDNESDAY_TEN as NOW


@pytest.mark.parametrize(
    ("text", "service", "attribute"),
    [
        ("护照要几天啊，发错群了，我要问身份证几天", "id_card", "processing_time"),
        ("护照几天都行，只问照片要什么尺寸", "passport", "photo"),
        ("通行证多少钱，哎不，护照多少钱", "passport", "fee"),
        ("how much is a passport, no wait, how long does it take", "passport", "processing_time"),
        ("I have a passport, my question is what an ID card costs", "id_card", "fee"),
    ],
)
def test_what_is_asked_after_a_slip_is_answered(nlu, text, service, attribute):
    reading = nlu.understand(text, NOW)
    assert (reading.act, reading.service, reading.attribute) == (Act.FAQ, service, attribute) and not reading.also


@pytest.mark.parametrize(
    ("text", "attribute"),
    [
        ("my hukou is in another province, how long does a passport take here", "processing_time"),
        ("my baby is 4 months old, what do I need for her passport", "materials"),
    ],
)
def test_what_is_told_before_the_question_asks_nothing(nlu, text, attribute):
    reading = nlu.understand(text, NOW)
    assert (reading.service, reading.attribute, reading.also) == ("passport", attribute, ())


@pytest.mark.parametrize(
    ("text", "attributes"),
    [
        ("how much is a passport and how long does it take", ["fee", "processing_time"]),
        ("身份证丢了补办要带什么，多久好", ["materials", "processing_time"]),
    ],
)
def test_a_second_question_is_about_the_document_named_before(nlu, text, attributes):
    reading = nlu.understand(text, NOW)
    assert [reading.attribute, *(other.attribute for other in reading.also)] == attributes


def test_other_acts_of_a_message_are_kept(nlu):
    reading = nlu.understand("护照多少钱？另外帮我约个周三下午", NOW)
    assert (reading.act, reading.attribute, reading.also_acts) == (Act.FAQ, Attribute.FEE, (Act.BOOK,))


def test_what_one_wants_before_a_plan_is_no_question_of_its_own(nlu):
    reading = nlu.understand("护照和港澳通行证都要办，下个月10号去香港来得及吗", NOW)
    assert {Act.TRIP_PLAN} == {reading.act, *reading.also_acts}


@pytest.mark.parametrize(
    "text",
    [
        "护照明年四月到期，一月份去泰国，会不会不让进，要不要先换",
        "公司团建12月9号去普吉，人事今天才通知我们。我护照上次搬家弄丢了，河北户口，在这儿补来得及不",
    ],
)
def test_that_something_expires_or_was_told_is_no_reminder(nlu, text):
    reading = nlu.understand(text, NOW)
    assert reading.act in (Act.FAQ, Act.TRIP_PLAN) and reading.also == ()


@pytest.mark.parametrize(
    ("text", "also"),
    [
        ("窗口的人爱理不理，我就想知道身份证补一张多少钱", (Act.COMPLAINT,)),
        ("来了四趟都没给办，我就想知道迁户口带什么", (Act.CANNOT_GET_DONE,)),
        ("我不是来投诉的，就想问身份证补一张多少钱", ()),
    ],
)
def test_a_grievance_told_before_all_one_wants_to_know_is_kept_beside_it(nlu, text, also):
    reading = nlu.understand(text, NOW)
    assert reading.act is Act.FAQ and reading.also_acts == also


def test_whether_a_language_can_be_changed_is_no_question_about_a_document(nlu):
    reading = nlu.understand("我外婆只看得懂英文，能换不", NOW)
    assert (reading.act, reading.also) == (Act.LANGUAGE_SWITCH, ())


def test_what_names_no_document_is_about_the_only_one_named_before(nlu):
    other = nlu.understand("护照多少钱，户口从老家迁过来要几天", NOW)
    assert [request.service for request in other.also] == [Service.HUKOU_TRANSFER]
    reading = nlu.understand("通行证后年三月到期，提前提醒我，再问下换一本多少钱", NOW)
    assert [(request.service, request.attribute) for request in reading.also] == [(Service.HKMO_PERMIT, Attribute.FEE)]


@pytest.mark.parametrize(
    "text",
    ["改名材料退了我两回，每次理由都不同，这个字到底能不能办", "办个护照被门口的人拉去照相收了我八十，你们管不管"],
)
def test_what_a_grievance_asks_in_anger_is_no_question(nlu, text):
    reading = nlu.understand(text, NOW)
    assert reading.act in (Act.CANNOT_GET_DONE, Act.COMPLAINT) and reading.also == ()


def test_a_price_in_cantonese_is_a_question_of_its_own(nlu):
    reading = nlu.understand("补身份证要几钱，要唔要影相", NOW)
    assert reading.attribute is Attribute.FEE
    assert [request.attribute for request in reading.also] == [Attribute.PHOTO]


def test_two_questions_are_kept_in_the_order_they_were_asked(nlu):
    reading = nlu.understand("办护照带什么，几天能好", NOW)
    assert reading.attribute is Attribute.MATERIALS
    assert reading.also == (Request(Act.FAQ, Service.PASSPORT, Attribute.PROCESSING_TIME),)


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("谢谢警官昨天给娃上了户口，那他现在能办身份证不", "thanks+faq"),
        ("办护照要带什么材料啊帮我约个明天的号", "faq+book"),
        ("身份证补一张多少钱，在哪个窗口", "faq+which_window"),
        ("what time am i on and which window", "my_bookings+which_window"),
        ("等了一上午没人理，真是谢谢你们了", "complaint"),
        ("谢谢那位保安教我做人，嗓门真亮", "complaint"),
        ("我妈住院了，我能替她办身份证吗", "faq"),
        ("I'm French, my wife is Chinese, our son was born in Chengdu. How do we get him onto her hukou?", "faq"),
        (
            "I need to renew my residence permit because it runs out next month, how much is it? "
            "Please also book me a slot on Friday morning",
            "faq+book",
        ),
    ],
)
def test_what_is_wanted_besides_is_found_without_a_mark_between_and_mockery_is_not(nlu, text, acts):
    reading = nlu.understand(text, NOW)
    assert "+".join((reading.act, *reading.also_acts)) == acts


def test_a_story_is_one_request_whatever_its_sentences_sound_like(nlu):
    story = (
        "上周三我带老母亲去换身份证，一号窗口让去三号，三号又说要照片，"
        "照完说系统坏了，前后跑了四趟到现在还没办成，你们到底管不管"
    )
    reading = nlu.understand(story, NOW)
    assert reading.act in (Act.CANNOT_GET_DONE, Act.COMPLAINT)
    assert not reading.also


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("身份证补一张多少钱？那护照呢", ["id_card fee", "passport fee"]),
        ("how long does an ID card take, and the passport?", ["id_card processing_time", "passport processing_time"]),
        (
            "办居住证要什么手续啊，工本费是多少",
            ["residence_permit_domestic materials", "residence_permit_domestic fee"],
        ),
    ],
)
def test_what_a_later_question_leaves_out_was_told_before_it(nlu, text, asked):
    reading = nlu.understand(text, NOW)
    requests = [Request(reading.act, reading.service, reading.attribute), *reading.also]
    assert [f"{one.service} {one.attribute}" for one in requests] == asked


@pytest.mark.parametrize(
    "text",
    [
        "Not the price, I know that. How long does an ID card take.",
        "I don't need the fee, just tell me how many days an ID card takes",
    ],
)
def test_what_one_does_not_want_to_know_is_not_told(nlu, text):
    reading = nlu.understand(text, NOW)
    assert (reading.attribute, reading.also) == (Attribute.PROCESSING_TIME, ())


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("补护照要照片吗还有去哪补", "faq+which_window"),
        ("什么烂系统，叫号叫半天都不动，叫你们领导来跟我说", "complaint+human"),
        ("居住证的事社区推派出所派出所推社区，没人给办，帮我转人工", "cannot_get_done+human"),
        ("社保卡去哪换？还有护照到期换证要几天", "out_of_scope+faq"),
    ],
)
def test_what_is_wanted_besides_is_found_though_the_whole_hardly_tells_it(nlu, text, acts):
    reading = nlu.understand(text, NOW)
    assert "+".join((reading.act, *reading.also_acts)) == acts


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("上个月我妈的港澳通行证十天就拿到了，服务挺好的。现在轮到我换身份证，想问换身份证一般要多少天出来？", "faq"),
        ("弟媳是柬埔寨人，半年跑一趟换签证，太折腾了。她要是申请长住的居留证件，不知道要带什么材料？", "faq"),
        ("我的号约在周三下午，能不能改到周五早上", "reschedule"),
        ("说好七个工作日，今天都第九天了，我的护照呢", "status_query"),
        ("每次去都说还没批，跑了四趟。我交的居留许可批了没有", "status_query"),
    ],
)
def test_what_leads_up_to_a_request_is_none_itself(nlu, text, act):
    reading = nlu.understand(text, NOW)
    assert (reading.act, reading.also_acts) == (act, ())


@pytest.mark.parametrize(
    "text",
    [
        "居留许可续好了，老公想考驾照，科目一有没有英文题",
        "居住证年年都签，想买辆车。车牌摇号几月份开，一个人能报几次",
        "passport is here, visa is here. can i take my cat on the plane",
    ],
)
def test_what_is_asked_of_others_is_not_about_the_documents_told_of_before(nlu, text):
    reading = nlu.understand(text, NOW)
    assert (reading.act, reading.service) == (Act.OUT_OF_SCOPE, None)


@pytest.mark.parametrize(("document", "ours"), [(Named.NOTHING, False), (Named.DOCUMENT, True)])
def test_a_question_with_words_of_others_is_ours_where_it_names_a_document(document, ours):
    asked = Part(Act.FAQ, Service.PASSPORT, Attribute.MATERIALS, 0.99, True, False, {}, {}, {}, document, theirs=True)
    assert bool(of_ours([asked])) is ours


@pytest.mark.parametrize(
    ("text", "attributes"),
    [
        ("小孩办护照要爸妈都来吗，管几年", ["minor", "validity"]),
        ("娃儿办护照父母都要到场不，多少钱一本", ["in_person", "fee"]),
        ("孩子办港澳通行证必须本人到场吗，多少钱", ["in_person", "fee"]),
        ("护照丢了怎么补，要多久", ["lost", "processing_time"]),
        ("must both parents come for a child passport, and how long is it valid", ["in_person", "validity"]),
    ],
)
def test_of_two_questions_without_a_story_both_are_asked(nlu, text, attributes):
    reading = nlu.understand(text, NOW)
    assert [reading.attribute, *(one.attribute for one in reading.also)] == attributes


def test_one_question_put_twice_is_one_question(nlu) -> None:
    read = nlu.understand("小县城户口不在自由行城市里，那我想去香港玩咋办，办什么签", NOW)
    assert (read.attribute, read.also) == (Attribute.DIFFERENCE, ())
