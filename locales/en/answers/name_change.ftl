answer-name_change-minor =
    Under { $age }: the child, the parents or the adopters apply for the change of name.
    Ask the household window first whether both parents must agree; it may save you a trip.
answer-name_change-in_person =
    From { $age } you apply yourself; under { $age }, the person, the parents or the adopters apply.
    Papers differ from place to place: ask the household window or { $city_hotline } first.
answer-name_change-agent_pickup =
    From { $age } you apply for a change of name yourself; under { $age }, parents or adopters may.
    For authorising someone else I have no checked national rule: ask the household window.
answer-name_change-other =
    Surname: normally the father's or the mother's.
    Another is possible: that of a direct elder, of a carer who is not your legal one, or for another proper reason.
    It must not go against public order and good morals; ethnic minorities may follow their own custom.
    The household window decides: please ask there first.
answer-name_change-who_applies =
    Change of name: under { $age }, the person or the parents or adopters apply; from { $age }, the person.
    Ask the household window or { $city_hotline } what to bring.
answer-name_change-surname =
    Surname: normally the father’s or the mother’s; another only if it is a direct elder’s, that of a carer who is not your legal one, or for another proper reason.
    Ethnic minorities may follow their own custom; the household window decides.
