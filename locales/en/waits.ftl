# How long it takes until a report is answered.
waits-told =
    If you send it now, by the hall's own deadlines:
    { $lines }

    The answer comes into this chat. If it is not done by then, the hall's leaders are told, and so are you.
waits-line = { $kind }: somebody contacts you by { $first } and answers by { $due } ({ $days }).
waits-offer-complaint = Make a complaint
waits-offer-cannot-get-done = Something could not be done
waits-offer-suggestion = Make a suggestion
waits-offer-question = Leave a message for staff

# Who learns who reported it.
waits-levels =
    You choose yourself, before anything is sent:
    { $levels }

    It can be changed afterwards too: send “make it anonymous”.
waits-known-named = { $code } was sent with your name: the staff who handle it see the name and phone number you have left with us, nobody else does. To stay unknown, send “make it anonymous”.
waits-known-hidden = { $code }: the people it is about do not see who you are; those who handle it see the name and phone number you have left with us. To be known to nobody, send “make it anonymous”.
waits-known-anonymous = { $code } is anonymous: nobody sees who you are, and answers come into this chat only.
