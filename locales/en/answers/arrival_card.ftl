answer-arrival_card-other =
    The arrival card costs nothing: fill it in at s.nia.gov.cn/ArrivalCardFillingPC/ before you travel, or on paper when you arrive.
    The app and mini-programs of the National Immigration Administration have it too.
    Exempt: holders of the permanent residence card or the non-Chinese Hong Kong-Macau permit, group visas and visa-free groups, direct transit within a day, cruises on the same ship, e-channel users, crew.
    A site that asks for money is a fake. Questions: { $hotline }, in English too.
