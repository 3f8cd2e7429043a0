# A person's own data: what is kept, why, and how it is erased.
data-explain =
    Yes. Your data is yours to decide about.
    Erased: our conversation, the name and phone number you left, the questions you asked, reminders and places in line, and the words, photos and voice notes of what you reported.
    Kept: appointments that took place (without name and phone) and what was done about what you reported (without names, numbers and addresses), because the hall has to answer for them; and the number of this chat, or we could not talk any more.
    Without this, the conversation is deleted by itself after { $kept }.
    It cannot be undone. Are you sure?
data-open-cases =
    { $count ->
        [one] { $count } thing you reported is still open.
       *[other] { $count } things you reported are still open.
    } Once erased, staff cannot answer you here any more.
data-yes = Yes, erase it
data-yes-all = Erase everything, cancel appointments
data-yes-keep =
    { $count ->
        [one] Erase, but keep { $count } appointment
       *[other] Erase, but keep { $count } appointments
    }
data-no = No, keep it
data-kept = All right, nothing was erased.
data-gone = It is erased. Thank you for having been here; come back whenever you need us.
data-later = About erasing your data: when this step is done, please say "delete my data" again.
data-error-staff = You are a member of staff, and records of what you handled have to stay. Please ask an admin to take you off the staff first.
