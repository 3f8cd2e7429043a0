answer-death_registration-other =
    亲人去世要登记：城市在安葬前，农村在{ $death_within }内。
    要带什么，请问户口所在地的派出所或{ $city_hotline }。
    请节哀。
