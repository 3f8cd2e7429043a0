# The wall of thanks: what citizens agreed to have shown, and what somebody who leads has looked at and let up.
wall-title = Wall of thanks · { $hall }
wall-head = Wall of thanks
wall-lead = Written by citizens, and shown because they agreed. Names and numbers have been taken out.
wall-empty = There is nothing on the wall of thanks yet. If you would like to thank somebody, just write a sentence.
wall-a-citizen = A citizen
wall-about = { $about }
wall-day = { $day }
wall-to-chat = I would like to thank somebody too
wall-newest =
    The newest on our wall of thanks:

    { $lines }
wall-newest-all =
    The newest on our wall of thanks:

    { $lines }

    All of them are here: { $address }
wall-line =
    “{ $words }”
    ({ $signed }, { $day })
wall-line-about =
    “{ $words }”
    ({ $signed }, { $day }, to { $about })
wall-offer-thank = I would like to thank somebody too
wall-promise = Once somebody who leads has looked at it, it goes up on the wall of thanks. If you want it down again one day, send "my cases" and tap once.
wall-sign-ask = How shall it be signed? Please write your name; only the initials go on the wall.
wall-sign-known = Sign it “{ $signed }”
wall-sign-hint = Please write a name. If you would rather not sign it, answer "no name".
wall-sign-none = No name
wall-promise-signed = Once somebody who leads has looked at it, it goes up on the wall of thanks, signed “{ $signed }”. If you want it down again one day, send "my cases" and tap once.
wall-hidden = Very well, it is not shown on the wall of thanks any more. Your thanks still stand, and the person can read them.
wall-way-hide = Do not show it any more
wall-desk-lead = Their writers agreed to have them shown. One tap puts them up for everybody to read, so please look first whether enough has been taken out.
wall-desk-waiting = Waiting to go up
wall-desk-up = On the wall
wall-desk-none = Nothing is waiting to go up.
wall-desk-none-up = There is nothing on the wall yet.
wall-desk-public = See the wall as everybody sees it
wall-preview = This is how the wall will show it:
