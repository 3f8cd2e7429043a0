answer-security_guard_cert-materials =
    Security-guard certificate, from { $age }: bring ID card, a county hospital's health certificate (or higher), proof of schooling.
    Junior middle school or more; the county police take your fingerprints and photo on site.
    You must be healthy and of good conduct, and pass the exam and the check.
    Sign-up differs from place to place: ask the security-guard window before you come.
answer-security_guard_cert-photo =
    The county police take the photo for you, together with the fingerprints.
    Ask the security-guard window whether to bring one as well.
answer-security_guard_cert-minor =
    You can apply for the security-guard certificate from { $age } on.
answer-security_guard_cert-in_person =
    Yes, in person: fingerprints and photo are taken on site, and there is an exam.
    The city police hold it, on computer or paper: ask the window for the next sitting.
answer-security_guard_cert-agent_pickup =
    You apply in person: nobody can give your fingerprints or sit the exam for you.
    For collecting by someone else, ask the police office that issues the certificate.
answer-security_guard_cert-other =
    Who can apply: Chinese citizens from { $age }, junior middle school or more, healthy, of good conduct.
    Not open after an intentional crime, { $detentions } or more administrative detentions, forced drug rehabilitation and the like.
    Nor if a certificate was revoked less than { $revoked_within } ago, or more than once.
    The city police hold exams every year, on computer or paper.
    Not sure? Ask the security-guard window.
answer-security_guard_cert-exam_sittings =
    The security-guard exam is held at least { $sittings } times a year by the city’s public security, on a computer or on paper.
    For the next date and place, ask the security-guard window.
