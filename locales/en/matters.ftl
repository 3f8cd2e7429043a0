# What people at the hall take in hand for now: what was understood, who takes it, how to reach them.
matters-this = this matter
matters-complaint =
    I understand: you want to complain. I am sorry this happened to you.
    For now complaints are taken by our staff; I cannot file one for you yet. Call or come to a window. When it happened, where, and at which window helps them look into it:
    { $lines }

    If you would rather not turn to the hall, call { $city_hotline }. If a police officer broke the law or the rules, call { $police_conduct }.
matters-suggestion =
    Thank you for thinking along; I understood your suggestion.
    I cannot pass it on yet. Please tell our staff, they will write it down:
    { $lines }

    You can also bring it to { $city_hotline }.
matters-cannot-get-done =
    I understand: you could not get it done ({ $item }), and it has cost you effort.
    It takes a person to find out where it is stuck. Please turn to our staff, with your receipt or the reason you were given:
    { $lines }

    If they cannot answer, call { $city_hotline }; for exit-entry documents also { $hotline }.
matters-home-visit =
    I understand: coming to the hall is not possible, and you would like a visit at home ({ $item }).
    Visits are arranged by our staff; I cannot register one yet. Please call and tell them which document it is, how the person is and where they live. They will tell you whether and when somebody can come:
    { $lines }
matters-status-query =
    How far it has come ({ $item }) I cannot see from here, and I will not guess.
    Passports, travel permits, visas and residence permits: look it up with the number on your receipt in the mini-program or app “移民局{ $hotline }”, or call { $hotline }.
    ID cards, household register and other documents: ask the window that took your application, with the number on your receipt:
    { $lines }
matters-delete-my-data =
    Yes. Your data is yours to decide about.
    Kept here are our conversation (deleted by itself after { $kept }), your appointments and reminders, and the name and phone number you gave when booking.
    To have it deleted now, please tell our staff; they will do it once they know it is you:
    { $lines }
matters-thanks =
    That is lovely to hear, and kind of you to say it.
    If you would like the person to hear it too, please tell our staff; the window or the badge number is enough:
    { $lines }
