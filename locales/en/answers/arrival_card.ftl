answer-arrival_card-other =
    The arrival card costs nothing: fill it in online before you travel, or on paper when you arrive.
    Where: the website, app or mini-programs of the National Immigration Administration.
    A site that asks for money is a fake. Questions: { $hotline }, in English too.
