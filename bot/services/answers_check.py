"""Answers without holes: every question has records with their text, or a gap that says why not; and no text asks
for what no record gives. What `bot doctor` and the tests ask.
"""

from collections.abc import Iterable, Iterator

from bot.domain.meaning import Attribute, Condition, Service
from bot.domain.other_papers import OtherPaper
from bot.domain.topics import Topic
from bot.errors import Fault
from bot.policy import Confidence, Policy, Why
from bot.policy.record import GENERAL, HOTLINE, PHONE, SHARED
from bot.services.answer_texts import Written, facts_of

_ANSWERED = frozenset({*Service, *SHARED, *OtherPaper})


def check_answers(policy: Policy, placeholders: Written) -> list[Fault]:
    """`placeholders`: those of each text of a language, from `bot.texts.check.placeholders`."""
    faults: dict[str, Fault] = {}
    for service in Service:
        for attribute in Attribute:
            for fault in _question(policy, placeholders, service, attribute):
                faults.setdefault(str(fault), fault)
    for topic, services in policy.topics().items():
        for fault in _topic(policy, placeholders, topic, services):
            faults.setdefault(str(fault), fault)
    for key in sorted(placeholders):
        for fault in _text(policy, placeholders, key):
            faults.setdefault(str(fault), fault)
    return [*faults.values(), *_words_for_gaps(policy, placeholders)]


def _question(policy: Policy, placeholders: Written, service: Service, attribute: Attribute) -> Iterator[Fault]:
    records, gap = policy.records(service, attribute), policy.gap(service, attribute)
    if gap and records:
        what = f"{service}, {attribute} has records as well: {', '.join(record.id for record in records)}"
        yield Fault(gap.place, what, "Remove it from the gap, or remove the records")
    if not gap and not records:
        cure = f"Add records to policy/{service}.toml and a text, or name it in policy/gaps.toml with the reason"
        yield Fault(f"policy/gaps.toml: {service}, {attribute}", "it has neither records nor a gap", cure)
    if records:
        key = f"answer-{records[0].service}-{attribute}"
        if key not in placeholders:
            place = _place(records[0].service, key)
            yield Fault(place, "policy has records for it but the text is missing", "Write the text")


def _topic(policy: Policy, placeholders: Written, topic: Topic, services: Iterable[str]) -> Iterator[Fault]:
    if not services:
        yield Fault(f"policy: {topic}", "no record stands for this topic", f'Add also = ["{topic}"] to those that do')
    for service in services:
        key = f"answer-{policy.records(service, topic)[0].service}-{topic}"
        if key not in placeholders:
            yield Fault(_place(service, key), "policy has records for it but the text is missing", "Write the text")
    if f"attribute-{topic}" not in placeholders:
        place = f"locales/zh-Hans/attributes.ftl: attribute-{topic}"
        yield Fault(place, "the topic has no name", "Write what it is called")


def _text(policy: Policy, placeholders: Written, key: str) -> Iterator[Fault]:
    """Of `answer-<service>-<attribute>` and `answer-<service>-<attribute>-<condition>`; the others are not answers."""
    name, service, attribute, condition = (*key.split("-", 3), "", "", "")[:4]
    if name != "answer" or service not in _ANSWERED:
        return
    place, condition = _place(service, key), condition or GENERAL
    if attribute not in {*Attribute, *Topic} or condition not in {*Condition, GENERAL}:
        cure = "Write answer-<service>-<attribute>, or with one of: " + ", ".join(Condition)
        yield Fault(place, "it answers no question", cure)
        return
    records = policy.records(service, attribute)
    if not records or records[0].service != service:
        cure = f"Add a record to policy/{service}.toml, or remove the text"
        yield Fault(place, f"it is never said: no record stands for {service}, {attribute}", cure)
        return
    facts = facts_of(records, placeholders[key], condition)
    hotlines = {record.name for record in policy.records(HOTLINE, PHONE)}
    for name in sorted(placeholders[key] - {record.name for record in facts} - hotlines):
        cure = f"Add it to policy/ for {service}, {attribute}, or correct the placeholder"
        yield Fault(place, f"no record gives ${name}", cure)
    for record in facts:
        if record.confidence is Confidence.LOW:
            cure = "Take its sentence out of the text and the record out of policy/, or find a better source"
            yield Fault(place, f"it rests on {record.id}, which is of low confidence, so it is never said", cure)


def _words_for_gaps(policy: Policy, placeholders: Written) -> Iterator[Fault]:
    keys = [f"answer-gap-{why}" for why in Why]
    keys += [f"answer-whom-{name}" for gap in policy.gaps for name in gap.whom]
    for key in dict.fromkeys(keys):
        if key not in placeholders:
            yield Fault(f"locales/zh-Hans/answers.ftl: {key}", "the text is missing", "Write the text")


def _place(service: str, key: str) -> str:
    return f"locales/zh-Hans/answers/{service}.ftl: {key}"
