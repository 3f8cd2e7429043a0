answer-temp_id-processing_time =
    Temporary ID card: within { $days } of applying.
    Apply at the police station where you are registered; some places accept it elsewhere in the province.
    It is for people who are waiting for their ID card and need one now, so apply for the ID card first.
    It is valid for { $validity }.
answer-temp_id-processing_time-cross_province =
    Temporary ID card: within { $days } of applying, at the police station where you are registered.
    Away from home: some places accept it elsewhere in the same province.
    In another province, ask the local police station or { $city_hotline } first.
answer-temp_id-urgent =
    A temporary ID card is made for urgent use: within { $days } of applying.
    In exam season some places issue it on the spot: tell the window that you have an exam.
    Apply at the police station where you are registered.
    Need it today? Call the police station or { $city_hotline } first.
answer-temp_id-fee =
    Temporary ID card: { $fee } a card.
    The ID card itself is charged separately: ask me “ID card fee”.
answer-temp_id-validity =
    A temporary ID card is valid for { $validity } from the day it is issued.
    You hand it back when you collect your ID card.
answer-temp_id-cross_province =
    You apply for a temporary ID card at the police station where you are registered.
    Some places accept it elsewhere in the same province; for another province I have no checked rule.
    Away from home? Ask the local police station or { $city_hotline } first.
answer-temp_id-lost =
    Lost your ID card? While you wait for a new one, get a temporary one: within { $days }, { $fee }.
    Apply for the replacement ID card first, then for the temporary one.
    If it is the temporary card you lost, ask the police station where you are registered.
answer-temp_id-difference =
    A temporary ID card is valid for { $validity }, for urgent use while you wait; the ID card is the lasting document.
    Apply for the ID card first, then for the temporary one if you need it.
    You hand the temporary card back when you collect the ID card.
answer-temp_id-other =
    A temporary ID card is for anyone who waits for an ID card and needs one urgently.
    Apply at the police station where you are registered; some places accept it elsewhere in the province.
    You hand it back when you collect your ID card.
answer-temp_id-before_an_exam =
    In exam season some places issue a temporary ID card on the spot: go to the police station where you are registered now, and say you have an exam.
    Otherwise: within { $days } of applying.
    There may be a desk near the exam; call the police station or { $city_hotline } to confirm.
