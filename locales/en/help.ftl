help-how =
    Just write to me as you would to a person, for example:
    "how long does a passport take", "are you open on Saturday", "book an ID card for tomorrow morning", "I want to complain".
    Where there are choices, tap one, say it in words, or type its number (such as "2").

    These words work at any time:
    back: the step before
    cancel: stop, and nothing is submitted
    start over: fill it in again
    menu: what I can do
    a person: talk to our staff
