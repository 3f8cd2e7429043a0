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

help-staff =
    For our staff:
    Send me the number of a case to see it, take it, reply, note, pass it on or close it.
    /today: the day's appointments and what is due
    /day site day: who comes, and who is here
    /lift phone or number of an appointment: whoever missed too many may book again
    /round: a crew's homes today, setting out, what happened at each
    /find and some words: look for a case
    /reply number words: write to the citizen
    /note number words: a note that only colleagues see
help-lead =
    { help-staff }
    /digest: what to know of the day
    /off and a question: switch off an answer that is wrong
    /walk: go through the service as a citizen and note what is hard
