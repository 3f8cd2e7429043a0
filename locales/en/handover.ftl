# A person of the hall goes on with the conversation; afterwards it goes back to where it was.
handover-ask =
    I will ask our staff to come. Please first write in a sentence what it is about, and I will pass it on.
    { $wait }

    You can also call:
    { $lines }
    In danger, call { $emergency } at once.
handover-ask-shut =
    Nobody is on duty now; our staff are back { $next }.
    Write your question here: they will read it then and answer you here.

    You can also call:
    { $lines }
    In danger, call { $emergency } at once.
handover-ask-later =
    Nobody is on duty now. Write your question here: our staff will read it and answer you here.

    You can also call:
    { $lines }
    In danger, call { $emergency } at once.
handover-ask-words = Please write in a sentence what you would like to ask; I will pass it on together with what you sent.
handover-aside = To talk to a member of staff, send "a person"; what you filled in is kept.
handover-kept = What you filled in is kept; we go on with it afterwards.
handover-no = Not now
handover-not-asked = All right, nobody was called.
handover-wait = You wait { $most } at most; if nobody has come by then, I will tell you.
handover-wait-usual = Somebody usually comes after about { $usual }, { $most } at most; if nobody has come by then, I will tell you.
handover-waiting =
    I have called our staff. Your number is { $code }. { $wait }
    Go on writing if there is more: they can read all of it. When you are done, or do not want to wait, send “end”.
handover-noted = Noted, number { $code }. Our staff will read it when they are back, { $next }, and answer you here.
handover-noted-soon = Noted, number { $code }. Our staff will read it and answer you here.
handover-taken = { $name } of our staff is here; just write. When you are done, send “end”.
handover-end = End
handover-ended = You have ended the conversation with our staff. What was not answered yet, they will answer here.
handover-over = The conversation with our staff has ended. To call somebody again, send “a person”.
handover-over-staff = { $name } has ended the conversation. To call somebody again, send “a person”.
handover-over-closed = This matter is closed, and the conversation with our staff has ended.
handover-over-idle = Nobody has written for { $idle }, so the conversation has ended. To call somebody again, send “a person”.
handover-over-missed =
    I am sorry: after { $most } nobody of our staff was free, so please do not wait any longer.
    Your question is kept, number { $code }; they will answer it here by { $due } at the latest.
handover-error-none = There is no conversation going on in { $code }.
