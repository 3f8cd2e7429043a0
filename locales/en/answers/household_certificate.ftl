answer-household_certificate-other =
    Household certificates can be had across provinces, nationwide.
    Which window issues yours, and what to bring: please ask the local police station or { $city_hotline }.
