# My reminders: what there is, and taking one back.
reminders-none = You have no reminders.
reminders-one = { $due }: { $subject }
reminders-documents =
    { $count ->
        [one] You follow { $count } document in the making, and I will tell you when something changes. To see it, type "is my document ready".
       *[other] You follow { $count } documents in the making, and I will tell you when something changes. To see them, type "is my document ready".
    }
reminders-choose = Which one shall I drop? To keep them all, do nothing.
reminders-take-back = Drop: { $subject }
reminders-stop-all = Stop all reminders
reminders-taken-back = All right, that reminder is gone.
reminders-gone = That reminder is no longer there; it may have been sent.
reminders-off = You stopped reminders, so nothing is sent to you unasked.
reminders-offer-resume = Resume reminders
reminders-offer-mine = My reminders
reminders-offer-wish = Set a reminder
