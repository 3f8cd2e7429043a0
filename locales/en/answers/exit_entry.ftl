answer-exit_entry-online =
    Online renewal: approved within { $days_online }, made and posted within { $days_production } of payment.
    For passports, Hong Kong and Macau permits and Taiwan permits; not first issues or endorsements alone.
    The document is still valid and has under { $renewal_within } left, or is damaged, lost or full.
    You are { $age } or over, registered in one of the { $pilot_cities } in the pilot, have left fingerprints before, and are not registered state staff or military.
    Pay within { $days_to_pay } of the notice or it lapses (please confirm).
    Where: the immigration hotline app or mini-program, “证件换补发网上申请”.
answer-exit_entry-mail =
    Documents renewed online can be posted; you pay the postage on delivery.
    For those made at a window it differs by place: ask the window or { $hotline }.
answer-exit_entry-photo =
    Photo: { $width } wide, { $height } high.
    Colour, front view, bare head, taken within { $age_of_photo }, white or light blue ground, features not edited.
    Not sure? Use the photo point in the hall.
answer-exit_entry-difference =
    Abroad: passport. Hong Kong and Macau: their permit. Taiwan: the Taiwan permit.
    Abroad: passport plus the country's visa, unless visa-free.
    Hong Kong and Macau: permit plus endorsement, one for each place.
    Taiwan: permit plus endorsement plus its entry permit.
    The endorsement states purpose, trips and stay; a permit without a valid one is not enough.
