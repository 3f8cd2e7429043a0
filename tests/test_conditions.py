"""The circumstances people tell, and the document their destination needs."""

from pathlib import Path
from shutil import copytree

import pytest

from bot.domain.meaning import Condition, Service
from bot.errors import OperatorError
from bot.nlu.circumstances.conditions import Conditions
from bot.nlu.circumstances.conditions_check import check_conditions
from bot.nlu.circumstances.places import Places
from bot.nlu.circumstances.places_check import PROVINCES, check_places
from bot.nlu.normal import normalised

LOCALES = Path(__file__).parents[1] / "locales"


@pytest.fixture(scope="module")
def places() -> Places:
    return Places.load(LOCALES)


@pytest.fixture(scope="module")
def conditions(places: Places) -> Conditions:
    return Conditions.load(LOCALES, places)


def read(conditions: Conditions, text: str) -> set[str]:
    return {str(condition) for condition in conditions.read(normalised(text, None)[0])}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # registered in another province, by words
        ("外省户口办护照几天", "cross_province"),
        ("我是外地的能在你们这办吗", "cross_province"),
        ("异地办身份证行得通吗", "cross_province"),
        ("跨省能不能办护照", "cross_province"),
        ("户口不在本地可以办港澳通行证吗", "cross_province"),
        ("不是本地户口能办吗", "cross_province"),
        ("外地户口可以辦護照嗎", "cross_province"),
        ("不用回老家能换身份证吗", "cross_province renewal"),
        ("户口在老家，护照怎么办", "cross_province"),
        ("非本市户籍能办吗", "cross_province"),
        ("can someone from another province apply", "cross_province"),
        ("我户口不在武汉，人在武汉", "cross_province"),
        ("I'm not from this city, can I apply here", "cross_province"),
        ("我要去湖南办事，户口在湖北", "cross_province"),
        ("my hukou isn't here, can I still apply?", "cross_province"),
        ("yidi neng ban shenfenzheng ma", "cross_province"),
        # and by two places
        ("户籍在湖南人在武汉，护照几天", "cross_province"),
        ("我户口在湖南，现在住在武汉", "cross_province"),
        ("我现在人在武汉户口在湖南", "cross_province"),
        ("岳母戶籍在河南，人住在上海，護照可以就近申請嗎", "cross_province"),
        ("我老家是甘肃的，在这边工地上干了六年了", "cross_province"),
        ("湖北户口在你们这儿能办港澳通行证不", "cross_province"),
        ("我系广西人，喺呢度可唔可以補領身份證", "cross_province lost"),
        ("我户口贵州的，人在这上班", "cross_province"),
        ("湘籍能在广州办吗", "cross_province"),
        ("粤户口在湖北打工", "cross_province"),
        ("成都人在深圳工作想办护照", "cross_province"),
        ("我妈从山西过来给我带孩子，她在我这儿可以申请吗", "cross_province"),
        ("my hukou is in Hunan but I live in Wuhan", "cross_province"),
        ("i live in guangzhou with a hunan hukou", "cross_province"),
        ("I'm registered in Henan and work in Xi'an", "cross_province"),
        ("Sichuan hukou, working in Shenzhen. how long for a passport", "cross_province"),
        ("我hukou在外省，港澳证能apply吗", "cross_province"),
        ("内蒙古户口人在北京", "cross_province"),
        ("乌鲁木齐的户口，在这里办护照要多久", "cross_province"),
        # two cities of one province, somewhere else, or not about the household register
        ("我户口在长沙，人在株洲", ""),
        ("户口在深圳，住在广州，护照几天", ""),
        ("my hukou is in Suzhou and I live in Nanjing", ""),
        ("我人在外地回不去，能叫我姐去拿护照吗", ""),
        ("护照能邮寄到外省吗", "mail"),
        ("孩子爸在外地，妈妈能去吗", ""),
        ("我要去北京出差", ""),
        ("北京路派出所能办吗", ""),
        ("想去上海办", ""),
        ("不是外地户口", "at_home"),
        ("我不是外省的", "at_home"),
        ("是不是外地户口都能办", "cross_province"),
        ("本地户口和外地户口时间一样吗", ""),
        # registered here
        ("本地户口办护照几天", "at_home"),
        ("我是本市户籍", "at_home"),
        ("户口就在这，护照多久", "at_home"),
        ("local hukou, how long does it take", "at_home"),
        ("my hukou is here", "at_home"),
        # was somewhere else before
        ("老家江西的，户口大前年就迁到本市了", "at_home"),
        ("原来是外地户口，去年落户到你们区了", "at_home"),
        ("from Gansu, but my hukou was moved here years ago", "at_home"),
        ("我户口在江西，还没迁过来", "cross_province"),
        ("外省户口，等迁到你们市了再办", "cross_province"),
        ("registered in Gansu, I haven't moved my hukou here", "cross_province"),
        ("我户口在江西，老公的迁过来了", ""),
        # only compared with those who are
        ("外省人办护照比本地人慢吗", "cross_province"),
        ("我户口在江西，跟本地户口一样快吗", "cross_province"),
        # for the first time
        ("第一次办护照要带什么", "first"),
        ("首次申请港澳通行证", "first"),
        ("从来没办过护照，怎么弄", "first"),
        ("头一回办护照，需要带点啥", "first"),
        ("I have never had a passport", "first"),
        ("first time applying for a passport", "first"),
        ("不是第一次办了", ""),
        ("第一次来你们这个大厅", ""),
        # to be renewed
        ("护照到期了怎么换", "renewal"),
        ("身份证过期了", "renewal"),
        ("护照换发要多久", "renewal"),
        ("身份证快到期，想换证", "renewal"),
        ("how do I renew my passport", "renewal"),
        ("my ID card expired last month", "renewal"),
        ("护照没过期", ""),
        ("my passport has not expired", ""),
        # lost, stolen, damaged
        ("护照丢了怎么办", "lost"),
        ("身份证被偷了", "lost"),
        ("港澳证找不到了，急", "lost"),
        ("身份证洗坏了", "lost"),
        ("护照被洗衣机洗了", "lost"),
        ("身份证唔見咗", "lost"),
        ("我那张卡磨得刷不出来了", "lost"),
        ("證件遺失要多少錢", "lost"),
        ("户口本在黑龙江丢的", "cross_province lost"),
        ("I lost my passport", "lost"),
        ("my id card was stolen", "lost"),
        ("the permit is damaged", "lost"),
        ("没丢，就是旧了", ""),
        ("护照没有丢，在家里", ""),
        ("我不是丢了，是到期了", "renewal"),
        ("I haven't lost it", ""),
        ("not lost, just expired", "renewal"),
        ("你们自助机坏了", ""),
        ("I lost my patience waiting", ""),
        ("丢没丢不知道，反正找不到了", "lost"),
        # for a child
        ("小孩办护照要带什么", "minor"),
        ("给宝宝办港澳通行证", "minor"),
        ("未成年人护照有效期多久", "minor"),
        ("我儿子8岁，护照几天", "minor"),
        ("十岁能办护照吗", "minor"),
        ("女儿今年十二岁要出国", "minor"),
        ("未满16岁办身份证", "minor"),
        ("十六岁以下要监护人去吗", "minor"),
        ("给女儿办护照", "minor"),
        ("帮我儿子换护照", "renewal minor"),
        ("刚满月的能办港澳通行证吗", "minor"),
        ("我崽才三岁", "minor"),
        ("細路辦護照要咩文件", "minor"),
        ("幫BB約時間入戶口", "minor"),
        ("passport for my child", "minor"),
        ("my 5-year-old needs a passport", "minor"),
        ("my son is 8 years old", "minor"),
        ("my daughter, aged 10, needs an id card", "minor"),
        ("applicants under 16", "minor"),
        ("七八岁的小姑娘办护照", "minor"),
        ("she is three weeks old", "minor"),
        ("my son 9 years, family visit endorsement", "minor"),
        ("一百零三岁还能办身份证吗", ""),
        ("满十六了，给我约周六办身份证", "of_age"),
        ("train's late, two o'clock is hopeless", ""),
        ("passport for my daughter", "minor"),
        ("a six year old", "minor"),
        ("8 months old", "minor"),
        ("16岁以上要本人来吗", ""),
        ("我今年35岁办护照", ""),
        ("我妈六十三岁", ""),
        ("孩子今年20岁了", ""),
        ("小孩二十三了", ""),
        ("外教换雇主了，几天之内来改居留", "changed"),
        ("new job at another school, by when do I tell you about my residence permit", "changed"),
        ("娃13了", "minor"),
        ("孩子满16了", "of_age"),
        ("17岁办护照要家长陪吗", "of_age"),
        ("未成年人16岁办护照要家长陪吗", "of_age"),
        ("我儿子今年16", "of_age"),
        ("我儿子今年15", "minor"),
        ("我17岁，带5岁的妹妹办", "minor"),
        ("my daughter is 17 years old", "of_age"),
        ("12月16号办", ""),
        ("孩子未满16", "minor"),
        ("孩子都18了，自己能去办吗", ""),
        ("大学生办护照", ""),
        ("儿子帮我取护照可以吗", ""),
        ("我女儿考上大学要转户口", ""),
        ("孩子帮我拿行吗", ""),
        ("孩子他爸办护照", ""),
        ("给我带孩子的老人办居住证", ""),
        ("my son will collect it", ""),
        ("my son is 25 years old", ""),
        ("can my daughter pick it up", ""),
        ("a minor mistake in my name", ""),
        ("我35岁，给孩子办护照", "minor"),
        # in a hurry
        ("护照能加急吗", "urgent"),
        ("急用护照", "urgent"),
        ("我很急", "urgent"),
        ("能不能走绿色通道", "urgent"),
        ("要不要加急", "urgent"),
        ("is it possible to expedite", "urgent"),
        ("I need it urgently", "urgent"),
        ("不急，慢慢来", ""),
        ("不着急", ""),
        ("不用加急", ""),
        ("it is not urgent", ""),
        ("send it by express delivery", "mail"),
        # on the web
        ("护照可以网上办吗", "online"),
        ("签注能线上办不", "online"),
        ("can I apply online", "online"),
        ("小程序上能申请吗", "online"),
        ("不想网上办", ""),
        ("网上预约满了", ""),
        # on the exit-entry register of state staff
        ("公务员办护照要单位同意吗", "state_staff"),
        ("我在国企，登记备案的怎么办", "state_staff"),
        ("I am a civil servant", "state_staff"),
        ("我不是公务员", ""),
        ("我户口在本省另一个市", "same_province"),
        ("省内异地能办吗", "same_province"),
        ("my hukou is in another city of the same province", "same_province"),
        ("我在泰国把护照弄丢了", "abroad lost"),
        ("人在巴塞罗那包被偷了护照也没了", "abroad lost"),
        ("my passport was stolen in barcelona", "abroad lost"),
        ("在日本料理店吃饭把护照丢了", "lost"),
        ("护照在罗马丢了，我已经回国", "lost"),
        ("我在美国，护照能网上换吗", "abroad online"),
        ("护照在日本丢了，人已经回国了", "lost"),
        ("我在美国上过学", ""),
        ("户口杭州，网上能换吗", "cross_province online pilot_city"),
        ("户口武汉，网上能换吗", "cross_province online"),
        ("想去杭州玩", ""),
        # several at once, and none
        ("外省户口小孩第一次办护照，加急", "cross_province minor first urgent"),
        ("孩子护照丢了，网上能补办吗", "minor lost online"),
        ("户口在湖南人在武汉，护照到期，18号走很急", "cross_province renewal urgent"),
        ("my kid's passport expired and it's urgent", "minor renewal urgent"),
        ("护照多少钱", ""),
        ("你好", ""),
        ("", ""),
        ("how much is a passport", ""),
    ],
)
def test_a_circumstance_is_read_from_words(conditions, text, expected):
    assert read(conditions, text) == set(expected.split())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("我户口在湖南，护照几天", "cross_province"),
        ("湖北户口护照几天", "at_home"),
        ("户口在黄冈，护照几天", "at_home"),
        ("我是四川的，护照几天", "cross_province"),
        ("my hukou is in hunan", "cross_province"),
        ("户口在宜昌，人在广州", "cross_province"),
    ],
)
def test_a_hall_that_knows_its_province_compares_with_it(places, text, expected):
    assert read(Conditions.load(LOCALES, places, home="hubei"), text) == set(expected.split())


@pytest.mark.parametrize(
    ("text", "service"),
    [
        ("下个月18号去日本，来得及吗", "passport"),
        ("12月13号的船票，日本", "passport"),
        ("二十号飞泰国", "passport"),
        ("flying to Tokyo on the 20th", "passport"),
        ("going to the US next month", "passport"),
        ("月底要出国", "passport"),
        ("过年去新马泰玩", "passport"),
        ("trip to Hong Kong on Friday", "hkmo_permit"),
        ("国庆去香港来得及吗", "hkmo_permit"),
        ("下周去澳门", "hkmo_permit"),
        ("週末去澳門玩", "hkmo_permit"),
        ("春节去台湾探亲来得及吗", "tw_permit"),
        ("going to Taipei in May", "tw_permit"),
        ("不去香港，去日本", "passport"),
        ("经香港飞伦敦", "passport"),
        ("出国去香港转机然后到巴黎", "passport"),
        ("孩子要去国外比赛，在香港", "hkmo_permit"),
        ("我是香港人", None),
        ("台湾同胞怎么办", None),
        ("我从日本回来了", None),
        ("I am from Japan", None),
        ("12月10日本人前往办理", None),
        ("节假日本来就该上班", None),
        ("help us please", None),
        ("人在新加坡，能让家人领吗", None),
        ("美国客户下周来", None),
        ("去深圳", None),
        ("护照几天", None),
    ],
)
def test_a_destination_tells_the_document(places, text, service):
    expected = Service(service) if service else None
    assert places.destination(normalised(text, None)[0]) is expected


def test_every_province_has_a_name_in_each_language(places):
    assert len(PROVINCES) == 31  # with Hong Kong, Macau and Taiwan the 34 of the country
    assert places.provinces == PROVINCES
    assert check_places(LOCALES) == []


def test_the_lists_of_circumstances_are_whole():
    assert check_conditions(LOCALES) == []


def test_a_list_with_faults_is_told_with_file_key_and_cure(tmp_path):
    copytree(LOCALES / "en", tmp_path / "locales" / "en")
    file = tmp_path / "locales" / "en" / "conditions.toml"
    file.write_text('[condition]\nlost = ["Lost"]\nhurry = ["fast"]\n[unless]\nminor = 3\n[else]\n', "utf-8")
    told = "\n".join(map(str, check_conditions(tmp_path / "locales")))
    assert "locales/en/conditions.toml: condition.lost" in told and "lower case" in told
    assert "condition.hurry" in told and "unless.minor" in told and "else" in told
    with pytest.raises(OperatorError):
        Conditions.load(tmp_path / "locales", Places.load(LOCALES))


def test_a_file_that_is_no_toml_is_a_fault_not_an_error(tmp_path):
    (tmp_path / "locales" / "en").mkdir(parents=True)
    (tmp_path / "locales" / "en" / "places.toml").write_text("[province", "utf-8")
    assert "not valid TOML" in str(check_places(tmp_path / "locales")[0])


def test_a_condition_without_words_is_a_fault(tmp_path):
    (tmp_path / "locales" / "en").mkdir(parents=True)
    (tmp_path / "locales" / "en" / "conditions.toml").write_text('[condition]\nlost = ["lost"]\n', "utf-8")
    assert any("condition.minor" in str(fault) for fault in check_conditions(tmp_path / "locales"))


@pytest.mark.parametrize(
    "text",
    [
        "我被告知要预约",
        "落在出租车上了",
        "借用一下打印机",
        "用我的身份证替爸爸取号",
        "无犯罪记录证明",
        "still on probation at work",
        "lent my pen to the clerk",
    ],
)
def test_words_of_another_matter_bar_nobody(conditions, text):
    assert not conditions.read(text) & {Condition.BARRED, Condition.MISUSED, Condition.OVERSTAYED}


def test_every_condition_can_be_told_in_both_languages(conditions):
    zh = [
        "第一次",
        "到期",
        "丢了",
        "孩子",
        "加急",
        "网上",
        "公务员",
        "外省",
        "省内异地",
        "17岁",
        "人在国外丢了",
        "北京网上",
        "寄到家",
        "坐过牢",
        "签证页用完了",
        "借给别人",
        "被老板收走了",
        "逾期了",
    ]
    en = ["first time", "expired", "lost", "child", "urgent", "online", "civil servant", "another province"]
    en += ["the same province", "aged 17", "lost abroad", "online in beijing", "posted to my home"]
    en += ["out of prison", "my visa pages are full", "a forged card", "i overstayed", "confiscated"]
    for words in (zh, en):
        found = set().union(*(conditions.read(word) for word in words))
        assert found == set(Condition) - {Condition.AT_HOME}
