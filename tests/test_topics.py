"""Questions that ask for one rule get that rule in the first line, whatever else the sentence was taken for."""

from datetime import date
from pathlib import Path

import pytest

from bot.domain.meaning import Act, Attribute, Elsewhere, Reading, Request, Service
from bot.domain.topics import Asked, Topic
from bot.frozen import replace
from bot.nlu.corrections.topics import TopicWords, check_topics
from bot.nlu.message import Message
from bot.policy import Policy, Record
from bot.services.answer_texts import read_written
from bot.services.answers import check_answers
from bot.store import Store
from tests.hall import WEDNESDAY_TEN, open_hall

ROOT = Path(__file__).parents[1]
TODAY = date(2026, 11, 25)

ASKED = [
    ("换新护照旧护照还给我吗", "旧护照剪角后退还"),
    ("身份证领新的时候旧的要上交不", "旧证要交回"),
    ("Do I get my old passport back after renewal?", "comes back to you"),
    ("我们这儿偏远山区，护照最长多久", "30天（自然日）"),
    ("护照加急是不是要多付钱", "没有查到加急费"),
    ("Is there a surcharge for an urgent passport?", "no urgent fee"),
    ("身份证补办还没拿到，手里只有临时的，能办护照吗", "可以：身份证正在办的"),
    ("成年人办护照用不用带户口簿", "清单里没有户口簿"),
    ("网上换护照的试点有几个城市", "50个城市"),
    ("线上换护照通知来了，多久内要缴费", "7天（自然日）内缴费"),
    ("护照好了，去领要带什么", "身份证和回执单"),
    ("What should I bring to pick up my passport?", "ID card and the receipt"),
    ("报失的护照又翻到了还能不能用", "不能再用"),
    ("护照申请没批准能申诉吗", "书面说明理由"),
    ("深圳居住证能办一签多行吗", "深圳户籍和持深圳居住证"),
    ("珠海那个一周一行是什么", "只有珠海户籍"),
    ("横琴的一签多行怎么回事", "横琴户籍和持横琴居住证"),
    ("一签多行是啥意思", "深圳户籍或居住证"),
    ("琴澳旅游签注几天内能来回", "7天（自然日）内"),
    ("去香港探亲签注最多能住多少天", "90天（自然日）"),
    ("商务签注一次能待多久", "14天（自然日）"),
    ("香港旅游签注每次能待几天", "7天（自然日）"),
    ("How many days can I stay in Hong Kong on a tourist endorsement?", "7 calendar days"),
    ("哪些城市能办个人游签注", "59个城市"),
    ("去台湾个人游一次能停留多久", "15天（自然日）"),
    ("台湾多次签注多少钱", "80元"),
    ("How much is a multiple-entry Hong Kong endorsement?", "80 yuan"),
    ("拿护照在香港转机能停几天", "最多停留7天"),
    ("在澳门转机用护照能停几天", "最多停留7天"),
    ("只拿护照能去香港玩吗", "不用护照"),
    ("Can I visit Macau with just my passport?", "not the document"),
    ("有通行证没签注能去澳门吗", "没有有效的签注，不能去"),
    ("香港澳门都去，签注要办两个吗", "各签各的"),
    ("护照只剩五个月了还能出国吗", "请先问该国使领馆"),
    ("签证延期还在审批期间，我停留合法吗", "停留合法"),
    ("居留许可的体检证明管多久", "6个月内有效"),
    ("外国人入境后多少天内要办居留证", "30天（自然日）内"),
    ("居留证换了单位几天内报告", "10天（自然日）内报告"),
    ("外籍宝宝在中国出生多久登记", "60天（自然日）内登记"),
    ("老外几岁要随身带护照", "年满16周岁"),
    ("台湾人住农村多久内要住宿登记", "72小时内"),
    ("满十六岁多久之内必须办身份证", "3个月内"),
    ("身份证到46岁是不是长期有效", "长期有效"),
    ("迁移证拿到几天内要落户", "城市3天"),
    ("娃出生后最晚什么时候之前上户口", "1个月内登记"),
    ("我爸去世了户口怎么注销", "安葬前"),
    ("改名字谁能申请", "本人或父母"),
    ("办证说的天数包不包括周末", "周末和法定假日不算"),
    ("Do weekends count in the 20 days?", "weekends and public holidays do not count"),
    ("护照的7天包括快递时间吗", "另加时间"),
    ("材料缺了，窗口是不是该一次性告知", "一次全部告诉您"),
    ("交了材料该给受理回执吗", "书面凭证"),
    ("12367是什么热线", "国家移民管理局热线"),
    ("台湾签注有效期多久", "6个月一次有效"),
    ("金门怎么去", "福建户籍"),
    ("有台湾通行证还要入台证吗", "入台许可"),
    ("我们这边是西藏那曲的一个县，办护照听说比内地慢，最长能拖到多久", "延长到30天"),
    ("身份证都办了一个月了还没来，法律规定最长多久", "法定最长60天"),
    ("台湾通行证法定最长多久", "法定最长30天"),
    ("居住证最长多久必须办下来", "法定从受理起15天"),
    ("外省户口办护照最长多久", "20天（自然日）"),
    ("What is the legal maximum time for an ID card?", "by law 60 calendar days"),
    ("刷脸过关那个口岸小孩几岁才能用啊，深圳湾", "年满14周岁"),
    ("Which ports have face clearance?", "from age 14"),
    ("我要去台湾念大学，办台湾的哪种签注，多长时间的", "跟着学制走"),
    ("台湾签注有几种", "定居6个月一次有效"),
    ("户口本被水泡烂了换一本收不收钱", "收费由当地定"),
    ("我家户口本搬家的时候弄丢了，重新办一本要多少钱", "收费由当地定"),
    ("How much to replace a torn household book?", "the fee is set locally"),
    ("保安员考试一年有几回", "每年至少2次"),
    ("How often is the security guard exam held?", "at least 2 times a year"),
    ("半岁小宝宝跟爸妈去泰国需要单独护照吗，能写在妈妈本子上不", "每个人都要有自己的证件"),
    ("Does my baby need her own passport?", "a document of their own"),
    ("is there an English phone line for immigration questions", "answers in English"),
    ("打哪个热线能说英语", "中英文都行"),
    ("12367可以说英语吗", "中英文都行"),
    ("来杭州上班四个月了，能办居住证吗", "住满6个月"),
    ("我在这住了八个月，可以申请居住证吗", "住满6个月"),
    ("异地在机器上办团签被拒了让我转人工窗口，那要等多久", "20天（自然日）"),
    ("护照办好了我人在外地回不去，叫我姐帮我拿一下可以不，要带啥", "要带什么没有全国统一的规定"),
    ("my wife will pick up my passport, what does she need to bring", "has no national rule"),
    ("上个月报了护照遗失，昨天搬家从沙发缝里翻出来了，还能拿着出国不", "不能再用"),
    ("女儿考上澳门大学了，要办哪种签注过去读书，有效期跟着学制走吗", "以港澳方面批准的为准"),
    ("去香港用身份证行吗", "只拿身份证也不行"),
    ("出去旅游机票都买好了，能加急办护照吗", "普通旅游、只买了机票，一般不算"),
    ("护照加注多少钱", "每项20元"),
    ("How much is an annotation in the passport?", "20 yuan"),
    ("现役军人怎么办护照", "主管部门的同意文件"),
    ("换了新护照号码会变吗", "新的号码"),
    ("网上换护照有什么条件", "年满16周岁"),
    ("网上换护照要上传什么", "手写签名"),
    ("What do I upload for online renewal?", "handwritten signature"),
    ("回执单丢了怎么取证", "没有查到全国统一的规定"),
    ("个人游签注有哪几种", "3个月或1年有效"),
    ("My permit expires soon, must I renew it before getting an endorsement?", "renew the permit first"),
    ("港澳通行证只剩三个月，还能签注吗", "要先换通行证"),
    ("逾期停留最多罚多少钱", "最多10000元"),
    ("What is the fine per day for overstaying my visa?", "500 yuan for each day"),
    ("居住证签注断了年限清零吗", "从补办起重新算"),
    ("居住证有什么用", "出入境证件、换补身份证"),
    ("没结婚能给孩子上户口吗", "没有结婚的父母，也能"),
    ("信访多久答复", "15天（自然日）内告诉您"),
    ("信访多久办完", "60天（自然日）内办结"),
    ("How soon is a petition answered?", "within 15 calendar days"),
    ("信访复查要在多少天内提出", "30天（自然日）内申请复查"),
    ("行政复议多少天内提", "60天（自然日）内提出"),
    ("How many days do I have to apply for administrative review?", "within 60 calendar days"),
    ("给了差评会怎么处理", "谁办的谁负责"),
    ("What happens after I give a bad rating?", "Every bad rating is checked"),
    ("在武汉机场24小时内转机要过边检吗", "24小时内直接转机"),
    ("中介说花钱能加快，真的吗", "花钱买不到快"),
    ("移民局的app叫什么", "移民局12367"),
    ("What is the app of the immigration administration called?", "s.nia.gov.cn"),
]


@pytest.mark.parametrize(("said", "told"), ASKED)
async def test_the_rule_that_is_asked_for_stands_in_the_first_line(store: Store, said: str, told: str) -> None:
    answer = await open_hall(store).person(language="en" if said.isascii() else "zh-Hans").says(said)
    assert told in answer.splitlines()[0]


@pytest.mark.parametrize(
    "said",
    [
        "护照加急几天能拿",
        "深圳户口办港澳通行证要几天",
        "探亲签注几天能办好",
        "居住证忘了签注过期了还能补吗",
        "护照还剩八个月，现在能换新的吗",
        "给孩子上户口要户口本吗",
        "how long does a Hong Kong endorsement take",
        "护照做好了放你们那儿最多放多久",
        "我老婆要办居住证，材料交了八个月了还没拿到",
        "身份证掉在车上了，补一个要带户口簿吗",
        "给孩子办护照要多久",
        "can I switch to English",
        "could you put up a sign in English",
        "港澳通行证最长多久办好",
        "护照做加急是不是一定要本人去",
        "网上换护照几天能寄到",
        "签注几天能拿到，我要去看展",
        "港澳通行证还剩三年，现在去要带什么",
        "信访局的地址在哪里",
        "我要给差评",
        "居住证几天能办好",
        "军属办护照要多少钱",
    ],
)
async def test_a_word_alone_makes_no_topic(store: Store, said: str) -> None:
    understanding = open_hall(store).core.in_force.rooms.understanding
    assert understanding.understand(said, WEDNESDAY_TEN).asked is None


@pytest.mark.parametrize("said", ["转人工", "can I talk to a person"])
async def test_who_wants_a_person_gets_one_though_a_line_in_english_is_a_rule(store: Store, said: str) -> None:
    understanding = open_hall(store).core.in_force.rooms.understanding
    assert understanding.understand(said, WEDNESDAY_TEN).act is Act.HUMAN


def test_a_rule_that_each_document_has_is_not_told_of_another(store: Store) -> None:
    understanding = open_hall(store).core.in_force.rooms.understanding
    assert understanding.understand("我妈替我取证要拿什么", WEDNESDAY_TEN).asked is None


async def test_a_rule_asked_for_in_the_middle_of_a_form_is_told_and_the_form_goes_on(store: Store) -> None:
    citizen = open_hall(store).person()
    question = await citizen.says("我要预约办护照")
    answer = await citizen.says("换新护照旧护照还给我吗")
    assert "旧护照剪角后退还" in answer
    assert question.splitlines()[-1] in answer


async def test_the_source_told_for_a_rule_is_that_of_its_own_records(store: Store) -> None:
    citizen = open_hall(store).person()
    await citizen.says("珠海那个一周一行是什么")
    assert "出入境管理机构公告" in await citizen.says("规定出处")


async def test_a_rule_that_is_switched_off_is_not_told(store: Store) -> None:
    hall = open_hall(store)
    rooms = hall.core.in_force.rooms
    hall.core.in_force.rooms = replace(rooms, answers=rooms.answers.over(rooms.policy.without(["H-24"])))
    answer = await hall.person().says("珠海那个一周一行是什么")
    assert "珠海一周一行" in answer
    assert "自然周" not in answer


@pytest.mark.parametrize("elsewhere", [Elsewhere.DANGER, Elsewhere.DRIVING])
def test_what_is_others_business_by_its_words_is_no_question_of_a_rule(elsewhere: Elsewhere) -> None:
    theirs = Reading(Act.OUT_OF_SCOPE, elsewhere=elsewhere)
    assert heard({"of": ["一签多行"]}, theirs).asked is None
    assert heard({"of": ["一签多行"]}, Reading(Act.OUT_OF_SCOPE)).asked == Asked(Topic.MANY_TRIPS, "hkmo_endorsement")


def test_each_list_has_to_be_met_and_none_of_the_words_that_make_it_something_else() -> None:
    lists = {"of": ["一签多行"], "asked": ["多久"], "unless": ["办好"]}
    question = Reading(Act.FAQ, Service.HKMO_ENDORSEMENT, Attribute.VALIDITY)
    assert heard(lists, question).asked is None
    assert heard(lists, question, "一签多行多久").asked
    assert heard(lists, question, "一签多行多久办好").asked is None


def test_words_told_in_a_story_ask_for_no_rule() -> None:
    question = Reading(Act.FAQ, Service.HKMO_ENDORSEMENT, Attribute.FEE)
    story = "一签多行是去年办的，签注多少钱"
    assert heard({"asked": ["一签多行"]}, question, story, "签注多少钱").asked is None
    assert heard({"asked": ["多少钱"]}, question, story, "签注多少钱").asked


def test_what_is_about_another_kind_of_document_is_none_of_its_topics() -> None:
    asked = heard({"of": ["一签多行"]}, Reading(Act.FAQ, Service.RESIDENCE_PERMIT_DOMESTIC, Attribute.OTHER)).asked
    assert asked is None
    doubted = (Request(Act.FAQ, Service.ID_CARD), Request(Act.FAQ, Service.HKMO_ENDORSEMENT))
    assert heard({"of": ["一签多行"]}, Reading(Act.FAQ, Service.ID_CARD, doubts=doubted)).asked


def heard(lists: dict[str, list[str]], reading: Reading, text: str = "一签多行", asking: str = "") -> Reading:
    topics = {Topic.MANY_TRIPS: ("hkmo_endorsement",)}
    words = TopicWords([{Topic.MANY_TRIPS: lists}], topics, lambda text: asking or text)
    return words.heard(reading, Message(text, text, TODAY))


def test_every_topic_is_answered_for_some_service() -> None:
    topics = Policy.load(ROOT).topics()
    assert set(topics) == set(Topic)
    assert all(topics.values())


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ('[refunds]\nof = ["退款"]', "there is no such table"),
        ('[many_trips]\nwords = ["一签多行"]', "words is not known"),
        ('[many_trips]\nunless = ["多久"]', "many_trips: this topic has no words"),
    ],
)
def test_a_faulty_line_is_named_with_its_cure(tmp_path: Path, content: str, told: str) -> None:
    (tmp_path / "zh-Hans").mkdir()
    (tmp_path / "zh-Hans" / "topics.toml").write_text(content, "utf-8")
    assert any(told in str(fault) for fault in check_topics(tmp_path))


def test_a_topic_needs_records_a_text_and_a_name() -> None:
    policy = Policy.load(ROOT)
    without = Policy(one for one in records(policy) if one.id not in {"H-16", "H-16b"})
    written = {key: names for key, names in read_written(ROOT).items() if key != "answer-id_card-long_term"}
    faults = "\n".join(map(str, check_answers(without, written)))
    assert "no record stands for this topic" in faults
    assert "answer-id_card-long_term: policy has records for it but the text is missing" in faults
    assert "attribute-long_term: the topic has no name" in faults


def records(policy: Policy) -> set[Record]:
    return {one for asked in policy.questions() for one in policy.records(*asked)}


def test_a_topic_without_records_is_not_heard() -> None:
    words = TopicWords([{Topic.MANY_TRIPS: {"of": ["一签多行"]}}], {Topic.MANY_TRIPS: ()}, str)
    assert words.heard(Reading(Act.FAQ), Message("一签多行", "一签多行", TODAY)).asked is None
