answer-death_registration-other =
    A death is registered before the burial in a city, within { $death_within } in the country.
    What to bring: please ask the police station of the household register, or { $city_hotline }.
    We are sorry for your loss.
