answer-seafarers_book-other =
    海员证由海事部门办，不在公安大厅办。
    不知道找哪一家，打{ $city_hotline }问。
