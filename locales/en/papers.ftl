# Papers that may come later, so that the application need not wait.
papers-missing = Still missing: { $what }. Please bring it to { $site } by { $until } (that day included).
papers-missing-late = Still missing: { $what }. The last day was { $until }. Please call { $site } on { $phone } and ask whether you can still bring it.
papers-reminder =
    { $days ->
        [0] A reminder: today is the last day for the missing papers: { $item }.
        [one] A reminder: { $days } day is left for the missing papers: { $item }.
       *[other] A reminder: { $days } days are left for the missing papers: { $item }.
    }
    { $missing }
    If you have handed it in, it is not noted yet: please call { $phone } and say so. If it is difficult, type "a person".
papers-of-document = { $item } (receipt ending { $tail })
papers-where = Bring it here: { $site }, { $address }. To have somebody bring it, to send it or to ask for more time, please call { $phone } first.
papers-noted =
    Your application was accepted although something is missing: { $item }. It may come later.
    { $missing }
    { $where }
    { $days ->
        [0] Today is the last day. I will tell you when it has arrived.
       *[other] I will remind you before the last day, and tell you when it has arrived.
    }
papers-moved =
    The last day for the missing papers has changed; this one counts: { $item }.
    { $missing }
papers-came =
    Thank you, your paper has arrived: { $what }, for { $item }.
    { $rest }
papers-waived =
    You need not bring this any more: { $what }, for { $item }.
    { $rest }
papers-rest-none = Nothing else is missing.
papers-over =
    The last day for the missing papers is over, and none is noted as received: { $item }.
    { $missing }
    What happens now is for the window to decide; I cannot answer for them. If you have handed it in, tell them on which day; if calling is difficult, type "a person".
papers-staff-today = A missing paper that you noted is due today and not here yet: { $what }, for { $item }. To note it as received or choose another day, open "Documents" in the console.
papers-staff-over = A missing paper that you noted is overdue and not here: { $what }, for { $item }. Please call: name and phone are in the console, "Documents", "Missing papers", where you can also choose another day.
papers-error-not-found = I cannot find this paper, or it was received already, or is not needed any more.
papers-error-known = This paper is noted as missing already. For another day, press "Another day" beside that entry.
papers-error-far = That day is too far off. Please choose one within { $most } days.
papers-error-past = { $day } is over. Please choose a later day.
papers-kind-photo = the photo
papers-kind-household_register = the household register
papers-kind-id_copy = a copy of the ID card
papers-kind-guardianship = proof of guardianship
papers-kind-address = proof of address
papers-kind-signature = your signature
papers-notice-open = When is it open?
papers-notice-way = How do I get there?
papers-notice-person = A person, please
