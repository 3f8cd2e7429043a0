answer-official_passport-other =
    因公护照（公务、外交护照）由外事部门办，不在公安大厅办。
    请先问单位，再找外事部门；不知道找谁，打{ $city_hotline }。
    我们办的是因私的普通护照。
