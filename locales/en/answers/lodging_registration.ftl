answer-lodging_registration-processing_time =
    Register within { $within } of moving in.
    In a hotel you need do nothing: the hotel registers you.
    In a flat or with friends or family: you or your host register at the local police station.
    How long the station itself takes has no national figure; please ask there.
answer-lodging_registration-urgent =
    The deadline is the same for everyone: within { $within } of moving in.
    For faster handling there is no national rule; many places let you register online or by QR code.
    Please confirm with your local police station.
answer-lodging_registration-in_person =
    You or your host can register, within { $within } of moving in, at the local police station.
    So it need not be you, and hotels do it for you.
    Some stations may want to see your passport: please ask there first.
answer-lodging_registration-agent_pickup =
    Yes, your host can register for you, within { $within } of moving in, at the local police station.
    Hotels do it for you.
    Whether anyone else may, and who can collect the slip, please ask the station.
answer-lodging_registration-cross_province =
    Register wherever you stay, within { $within } of moving in, at the police station of that place.
    It makes no difference where you entered China or lived before.
    In a hotel, the hotel does it.
answer-lodging_registration-renewal_window =
    Each time you move in somewhere, register within { $within }.
    Moving house or staying with friends counts too; hotels do it for you.
    New passport, visa or permit? Ask your local police station whether to register again.
answer-lodging_registration-online =
    In many places you can register online or by QR code, within { $within } of moving in.
    There is no single national website: ask your local police station, landlord or { $hotline } for the local one.
    The police station itself takes it everywhere.
    Please confirm with the station that your online entry is accepted.
answer-lodging_registration-self_service =
    Some places have a kiosk or a QR code; register within { $within } of moving in.
    Where there is none, go to the local police station.
    Please confirm with the station what your place offers.
answer-lodging_registration-difference =
    Lodging registration tells the police where you stay, within { $within } of moving in; it is not a permit to stay.
    Your visa or residence permit is separate, from the exit-entry office.
    Holders of a permanent residence card register too.
    You or your host do it; in a hotel, the hotel does.
answer-lodging_registration-other =
    Register within { $within } of moving in; if not: a warning, possibly a fine of up to { $fine_most }.
    Late already? Go to the local police station now; going is better than waiting.
    Holders of a permanent residence card register too.
    Taiwan residents: the same, or { $rural_within } in the countryside; from Hong Kong or Macau, please confirm at the station.
    In a hotel, the hotel registers you. Hotels that do not report: a warning, in serious cases { $hotel_fine_least } to { $hotel_fine_most }.
answer-lodging_registration-rural_registration =
    Residents of Taiwan staying in the countryside register within { $rural_within }; in a city within { $within }.
    For Hong Kong and Macau residents it differs; for foreigners it is { $within } everywhere.
    Please confirm with the local police station.
