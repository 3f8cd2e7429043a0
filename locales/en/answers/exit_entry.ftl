answer-exit_entry-photo =
    Photo: { $width } wide, { $height } high.
    Colour, front view, bare head, taken within { $age_of_photo }, white or light blue ground, features not edited.
    No light clothes or uniform, tinted glasses, jewellery or heavy make-up; no red scarf on children.
    Digital: JPEG, at least { $pixels_wide } by { $pixels_high }, { $file_least } to { $file_most }; please confirm with the photo point.
    Not sure? Use the photo point in the hall.
answer-exit_entry-difference =
    Abroad: passport. Hong Kong and Macau: their permit. Taiwan: the Taiwan permit.
    Abroad: passport plus the country's visa, unless visa-free.
    Hong Kong and Macau: permit plus endorsement, one for each place.
    Taiwan: permit plus endorsement plus its entry permit.
    Border tours: the exit-entry permit.
    The endorsement states purpose, trips and stay; a permit without a valid one is not enough.
