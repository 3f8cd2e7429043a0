# Where a document stands. First the receipt number, then the phone; a mismatch never tells whether the receipt exists.
status-ask-receipt =
    I will look up how far it has come. Please write the number on your receipt (letters and digits).
    No receipt? For passports, permits, visas and residence permits call { $hotline }; for other documents ask the window that took your application.
status-hint-receipt = That does not look like the number of a receipt. It has letters and digits and is printed on the receipt you were given. If you cannot find it, type "a person".
status-ask-check = So that nobody else can look: please write the last four digits of the phone number on the application. (Receipt ending { $tail })
status-hint-check = Please write four digits: the last four of the phone number given on the application.
status-error-locked = There were too many wrong tries. To protect your data, please try again in an hour.
status-locked =
    There were too many wrong tries. To protect the document's data, please try again in an hour.
    If it is urgent, ask at a window with your ID and your receipt, or call:
    { $lines }
status-no-match =
    These do not fit together, so I cannot tell you the result. The number or the digits may be mistyped, or it is not entered here yet.
    Please compare them with your receipt. Passports, permits, visas and residence permits can also be looked up at { $hotline }.
status-choose = These are the documents you follow. I will tell you when something changes.
status-more = There are { $more } more that are not listed.
status-another = Look up another one
status-unfollow-label = Unfollow: { $item } (ending { $tail })
status-followed = I will tell you at once when something changes; there is no need to ask again. For no more reminders, type "stop reminders".
status-stopped = You stopped reminders earlier, so I will not write when something changes. If you want me to, type "resume reminders".
status-over = This document has been handed over. If neither you nor your family collected it, please ask the window now, or type "a person".
status-offer-agent = Can someone else collect it?
status-offer-unfollow = Unfollow this one
status-collected = Glad you have it: { $item } (receipt ending { $tail }). I will not remind you of it any more.
status-unfollowed = All right, I will no longer write about this one: { $item } (receipt ending { $tail }). You can look it up whenever you like.
status-aside = Looking up a document takes a few questions of its own. Please finish this first, or type "cancel", then ask "is it ready".
status-nothing-missing = No paper is noted as missing for what you follow.
