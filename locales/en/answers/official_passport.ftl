answer-official_passport-other =
    Official and diplomatic passports are issued through the foreign-affairs office, not here.
    Ask your employer first, then that office; { $city_hotline } can tell you where it is.
    We issue ordinary passports.
