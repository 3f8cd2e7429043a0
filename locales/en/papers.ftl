# Papers that may come later, so that the application need not wait.
papers-missing = Still missing: { $what }. Please bring it to { $site } by { $until } (that day included).
papers-missing-late = Still missing: { $what }. The last day was { $until }. Please call { $site } on { $phone } and ask whether you can still bring it.
papers-reminder =
    { $days ->
        [0] A reminder: today is the last day for the missing papers ({ $item }).
        [one] A reminder: { $days } day is left for the missing papers ({ $item }).
       *[other] A reminder: { $days } days are left for the missing papers ({ $item }).
    }
    { $missing }
    If you have handed it in, there is nothing to do; if it is difficult, type "a person".
papers-error-not-found = I cannot find this paper, or it was received already.
papers-error-known = This paper is noted as missing already. For another day, mark that entry as received first.
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
